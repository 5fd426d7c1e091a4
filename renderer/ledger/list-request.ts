import type { EntityDef } from '../../shared/kernel/field.ts';
import { filterSchema, type Filter, type ListRequest } from '../../shared/kernel/listing.ts';
import type { Selection } from '../widgets/DataTable/types.ts';
import type { ListQuery } from '../widgets/List/use-list-state.ts';
import { toFilters } from './filters.ts';
import { entityPath } from './entity-path.ts';

/** The figure whose rows a list shows, as of a day. */
export interface FigureLink {
  readonly key: string;
  readonly asOf: string;
}

/** What the address of a list page says beside its path. */
export interface ListLink {
  readonly search: string;
  readonly filters: readonly Filter[];
  readonly figure: FigureLink | null;
}

/** Conditions of a list as the service reads them. */
export function listRequest(
  entity: EntityDef,
  query: ListQuery,
  figure: FigureLink | null,
  today: string,
  base: readonly Filter[] = [],
): ListRequest {
  return {
    page: query.page,
    pageSize: query.pageSize,
    search: query.search,
    filters: [...base, ...toFilters(entity, query.filters, today)],
    sort: query.sort ? { field: query.sort.key, descending: query.sort.direction === 'desc' } : null,
    ids: null,
    figure,
  };
}

/** The same request for the ticked rows alone, or for all rows of the conditions. */
export function selectedRequest(request: ListRequest, selection: Selection): ListRequest {
  if (selection.allMatching) return { ...request, page: 1 };
  return { ...request, page: 1, ids: [...selection.keys].map(Number) };
}

function readFilters(text: string | null): readonly Filter[] {
  if (text === null) return [];
  try {
    const parsed = filterSchema.array().safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Reads `?q=…&filters=[…]&figure=B6&asOf=2026-11-23`; null where the address says nothing. */
export function readListLink(address: URLSearchParams): ListLink | null {
  const key = address.get('figure');
  const asOf = address.get('asOf');
  const search = address.get('q') ?? '';
  const filters = readFilters(address.get('filters'));
  const figure = key && asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { key, asOf } : null;
  return figure || search !== '' || filters.length > 0 ? { search, filters, figure } : null;
}

/** Address of a list under a link's conditions: `/volunteers?figure=B6&asOf=2026-11-23`. */
export function listAddress(entityKey: string, link: Partial<ListLink>): string {
  const address = new URLSearchParams();
  if (link.search) address.set('q', link.search);
  if (link.filters && link.filters.length > 0) address.set('filters', JSON.stringify(link.filters));
  if (link.figure) {
    address.set('figure', link.figure.key);
    address.set('asOf', link.figure.asOf);
  }
  const text = address.toString();
  const path = entityPath(entityKey);
  return text === '' ? path : `${path}?${text}`;
}

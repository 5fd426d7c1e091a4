import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type EntityKey, entityOf } from '../../shared/domain/entities.ts';
import type { Filter, ListRequest, ListRow } from '../../shared/kernel/listing.ts';
import { usePreference } from '../api/preferences.ts';
import { useLedgerQuery } from '../api/use-ledger-query.ts';
import { type ColumnLayout, NO_LAYOUT, type Sort, type Total } from '../widgets/DataTable/types.ts';
import { type ListQuery, type ListState, useListState } from '../widgets/List/use-list-state.ts';
import { fromFilters } from './filters.ts';
import { rememberedList, rememberList } from './list-memory.ts';
import { type FigureLink, listRequest, readListLink } from './list-request.ts';
import { today as todayHere } from '../api/moments.ts';

/** What an account keeps of a list. */
interface ListTaste {
  readonly layout: ColumnLayout;
  readonly sort: Sort | null;
  readonly pageSize: number;
}

const PLAIN_TASTE: ListTaste = { layout: NO_LAYOUT, sort: null, pageSize: 50 };
const PLAIN_QUERY: ListQuery = { page: 1, pageSize: 50, sort: undefined, search: '', filters: {} };
const NO_FILTERS: readonly Filter[] = [];
const NO_ROWS: readonly ListRow[] = [];

export interface EntityList {
  readonly state: ListState;
  readonly request: ListRequest;
  readonly rows: readonly ListRow[];
  readonly total: Total;
  readonly loading: boolean;
  /** First answer still on its way. */
  readonly waiting: boolean;
  readonly error: unknown;
  readonly layout: ColumnLayout;
  readonly setLayout: (layout: ColumnLayout) => void;
  readonly setSort: (sort: Sort | undefined) => void;
  readonly setPage: (page: number, pageSize: number) => void;
  readonly askExactTotal: () => void;
  readonly figure: FigureLink | null;
  readonly clearFigure: () => void;
  /** No row at all, and no condition is to blame. */
  readonly nothingYet: boolean;
  readonly reload: () => void;
}

/** Where the list starts: the link's conditions, else where it was left, else plain. */
function useStart(key: EntityKey, taste: ListTaste, firstSort: Sort | undefined) {
  const [address, setAddress] = useSearchParams();
  const link = readListLink(address);
  const before = rememberedList(key);
  const plain: Partial<ListQuery> = { pageSize: taste.pageSize, sort: taste.sort ?? firstSort };
  const query: Partial<ListQuery> = link
    ? { ...plain, search: link.search, filters: fromFilters(link.filters) }
    : { ...plain, ...before?.query };
  const forgetAddress = (): void => setAddress({}, { replace: true });
  return { query, figure: link ? link.figure : (before?.figure ?? null), forgetAddress };
}

/** What the account keeps of the list; `ready` once it has arrived. */
export function useListTaste(key: EntityKey) {
  return usePreference<ListTaste>(`list.${key}`, PLAIN_TASTE);
}

/** State, rows and count of a list page of the ledger. Ask only once the account's taste is `ready`. */
export function useEntityList(
  key: EntityKey,
  base: readonly Filter[] = NO_FILTERS,
  firstSort?: Sort,
): EntityList {
  const entity = entityOf(key);
  const { value: taste, set: setTaste } = useListTaste(key);
  const start = useStart(key, taste, firstSort);
  const state = useListState(start.query);
  const [figure, setFigure] = useState<FigureLink | null>(start.figure);
  const [exactFor, setExactFor] = useState<ListRequest | null>(null);
  const today = todayHere();

  const { query } = state;
  const request = useMemo(
    () => listRequest(entity, query, figure, today, base),
    [entity, query, figure, today, base],
  );
  // Turning a page or sorting changes no count: the same question is not asked again.
  const conditions = useMemo(
    () =>
      listRequest(
        entity,
        { ...PLAIN_QUERY, search: query.search, filters: query.filters },
        figure,
        today,
        base,
      ),
    [entity, query.search, query.filters, figure, today, base],
  );
  const list = useLedgerQuery(`${key}.list`, request, { keep: true });
  const count = useLedgerQuery(
    `${key}.count`,
    { request: conditions, exact: exactFor === conditions },
    { keep: true },
  );
  useEffect(() => rememberList(key, { query, figure }), [key, query, figure]);

  const rows = list.data?.rows ?? NO_ROWS;
  const total = count.data ?? { count: rows.length, capped: false };
  const free = figure === null && request.filters.length === 0 && request.search === '';

  return {
    state,
    request,
    rows,
    total,
    loading: list.isFetching,
    waiting: list.isPending,
    error: list.error,
    layout: taste.layout,
    setLayout: useCallback((layout: ColumnLayout) => setTaste({ ...taste, layout }), [setTaste, taste]),
    setSort: (sort) => {
      state.setSort(sort);
      setTaste({ ...taste, sort: sort ?? null });
    },
    setPage: (page, pageSize) => {
      state.setPage(page, pageSize);
      if (pageSize !== taste.pageSize) setTaste({ ...taste, pageSize });
    },
    askExactTotal: () => setExactFor(conditions),
    figure,
    clearFigure: () => {
      setFigure(null);
      start.forgetAddress();
      state.setPage(1, query.pageSize);
    },
    nothingYet: free && list.data !== undefined && rows.length === 0 && query.page === 1,
    reload: () => void list.refetch(),
  };
}

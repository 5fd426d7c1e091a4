import { useCallback, useState } from 'react';
import { NO_SELECTION } from '../DataTable/types.ts';
import type { Selection, Sort } from '../DataTable/types.ts';
import type { FilterValues } from './types.ts';

/** What a list asks for: one page of rows under conditions. */
export interface ListQuery {
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
  readonly sort: Sort | undefined;
  readonly search: string;
  readonly filters: FilterValues;
}

export interface ListState {
  readonly query: ListQuery;
  readonly selection: Selection;
  readonly setSelection: (selection: Selection) => void;
  readonly setSort: (sort: Sort | undefined) => void;
  readonly setSearch: (text: string) => void;
  readonly setFilters: (filters: FilterValues) => void;
  readonly clearConditions: () => void;
  readonly setPage: (page: number, pageSize: number) => void;
  /** For DataTable.onPageEdge; needs the number of pages. */
  readonly turnPage: (edge: 'next' | 'previous', pageCount: number) => void;
}

/**
 * State of a list page. New conditions go back to page 1 and untick everything (ticked rows could be out of sight);
 * sorting goes back to page 1 and keeps the ticks; turning pages keeps them.
 */
export function useListState(initial: Partial<ListQuery> = {}): ListState {
  const [query, setQuery] = useState<ListQuery>({
    page: 1,
    pageSize: 50,
    sort: undefined,
    search: '',
    filters: {},
    ...initial,
  });
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const narrow = useCallback((part: Partial<ListQuery>) => {
    setQuery((before) => ({ ...before, ...part, page: 1 }));
    setSelection(NO_SELECTION);
  }, []);
  return {
    query,
    selection,
    setSelection,
    setSort: useCallback((sort) => setQuery((before) => ({ ...before, sort, page: 1 })), []),
    setSearch: useCallback((search) => narrow({ search }), [narrow]),
    setFilters: useCallback((filters) => narrow({ filters }), [narrow]),
    clearConditions: useCallback(() => narrow({ search: '', filters: {} }), [narrow]),
    setPage: useCallback((page, pageSize) => {
      setQuery((before) => ({ ...before, page: pageSize === before.pageSize ? page : 1, pageSize }));
    }, []),
    turnPage: useCallback((edge, pageCount) => {
      setQuery((before) => {
        const page = Math.min(pageCount, Math.max(1, before.page + (edge === 'next' ? 1 : -1)));
        return page === before.page ? before : { ...before, page };
      });
    }, []),
  };
}

import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLedgerClient } from './context.ts';
import type { InputOf, OutputOf, QueryPath } from './procedures.ts';

/** Cache key of a call: `['volunteers', 'list', input]`. */
export function queryKey(path: string, input?: unknown): readonly unknown[] {
  const parts = path.split('.');
  return input === undefined ? parts : [...parts, input];
}

export interface QueryOptions {
  /** false = not yet asked, such as before a row is chosen. */
  readonly enabled?: boolean;
  /** Keeps the old answer while a new one is on its way: lists never flash empty. */
  readonly keep?: boolean;
  /** ms for which an answer counts as fresh. */
  readonly staleTime?: number;
}

/** ms between repeated questions, by the last answer where that decides. */
type Every<A> = number | ((answer: A | undefined) => number);

/**
 * Asks a query: `useLedgerQuery('volunteers.list', request, { keep: true })`. `error` is a RefusalError.
 */
export function useLedgerQuery<P extends QueryPath>(
  path: P,
  input: InputOf<P>,
  {
    enabled = true,
    keep = false,
    staleTime,
    every,
  }: QueryOptions & { readonly every?: Every<OutputOf<P>> } = {},
): UseQueryResult<OutputOf<P>> {
  const client = useLedgerClient();
  return useQuery<OutputOf<P>>({
    queryKey: queryKey(path, input),
    queryFn: ({ signal }) => client.call(path, input, { signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
    ...(staleTime === undefined ? {} : { staleTime }),
    ...(every === undefined
      ? {}
      : { refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) : every }),
  });
}

/** F5: asks everything on the page again; the page itself stays. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries(), [queries]);
}

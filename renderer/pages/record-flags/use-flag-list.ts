import { useState } from 'react';
import type { FlagConditions, FlagRow } from '../../../shared/contract/record-flags.ts';
import { today } from '../../api/moments.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { isTicked } from '../../widgets/DataTable/selection.ts';
import { NO_SELECTION } from '../../widgets/DataTable/types.ts';
import { type ListState, useListState } from '../../widgets/List/use-list-state.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { FIRST_FILTERS, flagConditions } from './filters.ts';
import { gatherFlags } from './gather.ts';
import type { FlagTally } from './tally.ts';

const NO_ROWS: readonly FlagRow[] = [];

export interface FlagList {
  readonly year: string;
  readonly setYear: (year: string) => void;
  readonly state: ListState;
  readonly conditions: FlagConditions;
  readonly query: {
    readonly error: Error | null;
    readonly refetch: () => unknown;
    readonly isFetching: boolean;
  };
  readonly tally: FlagTally | undefined;
  /** The counts are those of this year; false while they are still those of the year before. */
  readonly counted: boolean;
  /** undefined = not yet read. */
  readonly total: number | undefined;
  readonly rows: readonly FlagRow[];
  /** Ticked rows of this page. */
  readonly ticked: readonly FlagRow[];
  /** Hands on all rows of the conditions as they stand now, or only the ticked ones; says why where it cannot. */
  readonly withRows: (
    which: 'all' | 'ticked',
    most: { readonly limit: number; readonly words: string },
    then: (rows: readonly FlagRow[]) => void,
  ) => Promise<void>;
}

/** Ticked rows are sought among so many of the conditions. */
const SOUGHT = 20_000;

/** Everything that the list of findings asks for: a year, its counts, one page of rows under conditions. */
export function useFlagList(): FlagList {
  const client = useLedgerClient();
  const [year, setYear] = useState(() => today().slice(0, 4));
  const state = useListState({ filters: FIRST_FILTERS });
  const { page, pageSize } = state.query;
  const conditions = flagConditions(year, state.query);
  const query = useLedgerQuery('recordFlags.list', { ...conditions, page, pageSize }, { keep: true });
  const tally = useLedgerQuery('recordFlags.tally', { year }, { keep: true });
  const { selection } = state;
  const rows = query.data?.rows ?? NO_ROWS;
  const total = query.data?.total;
  const isChosen = ({ id }: FlagRow): boolean => isTicked(selection, String(id));

  return {
    year,
    setYear: (next) => {
      setYear(next);
      state.setPage(1, pageSize);
      state.setSelection(NO_SELECTION);
    },
    state,
    conditions,
    query,
    tally: tally.data,
    counted: tally.data !== undefined && !tally.isPlaceholderData,
    total,
    rows,
    ticked: rows.filter(isChosen),
    withRows: async (which, { limit, words }, then) => {
      const all = which === 'all' || selection.allMatching;
      const count = all ? (total ?? 0) : selection.keys.size;
      if (count > limit) {
        notify.warning(words);
        return;
      }
      try {
        const found = await gatherFlags(client, conditions, all ? limit : SOUGHT);
        then(all ? found : found.filter(isChosen));
      } catch (error) {
        notify.error(refusalSentence(refusalOf(error)));
      }
    },
  };
}

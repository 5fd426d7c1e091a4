import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Batch, PlanRow, RowAction } from '../../../shared/contract/imports.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { isProblem } from './plan-columns.tsx';
import type { ChosenProblem } from './ProblemChips.tsx';

const PAGE = 50;
const NO_ROWS: readonly PlanRow[] = [];

/** Rows of a plan under one filter, page by page, and the row that is looked at. */
export function useReview(batch: Batch, startRow: number | null, table: RefObject<HTMLElement | null>) {
  const [action, setAction] = useState<RowAction | null>(null);
  const [problem, setProblem] = useState<ChosenProblem | null>(null);
  const [page, setPage] = useState(1);
  const [pageSize, setPageSize] = useState(PAGE);
  const [fromRow, setFromRow] = useState(startRow);
  const [current, setCurrent] = useState<number | null>(startRow);
  /** Row of the sheet to stand on as soon as it is there. */
  const wanted = useRef(startRow);
  const asking = useRef(false);
  const client = useLedgerClient();
  const list = useLedgerQuery(
    'imports.rows',
    { batchId: batch.id, page, pageSize, action, problem, fromRow },
    { keep: true },
  );
  const rows = list.data?.rows ?? NO_ROWS;
  const total = list.data?.total ?? 0;
  const shownPage = list.data?.page ?? page;
  const pages = Math.max(1, Math.ceil(total / pageSize));

  const stand = useCallback(
    (row: PlanRow, place: number, focus: boolean): void => {
      table.current?.querySelector<HTMLElement>(`tr[data-index="${String(place)}"] td`)?.click();
      if (focus) table.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
      setCurrent(row.row);
    },
    [table],
  );
  const turn = (next: number): void => {
    wanted.current = null;
    setFromRow(null);
    setPage(next);
  };
  const narrow = (nextAction: RowAction | null, nextProblem: ChosenProblem | null): void => {
    setAction(nextAction);
    setProblem(nextProblem);
    setCurrent(null);
    turn(1);
  };

  /** F8 (1) and Shift+F8 (-1): the next row with a problem, however many pages away. */
  const seek = async (by: 1 | -1): Promise<void> => {
    const at = rows.findIndex(({ row }) => row === current);
    const order = by === 1 ? rows.slice(at + 1) : rows.slice(0, Math.max(0, at)).reverse();
    const found = order.find(isProblem);
    if (found) {
      stand(found, rows.indexOf(found), true);
      return;
    }
    const edge = (by === 1 ? rows.at(-1) : rows[0])?.row;
    if (edge === undefined || asking.current) return;
    asking.current = true;
    try {
      const next = await client.call('imports.seek', { batchId: batch.id, row: edge, by, action, problem });
      if (next.row === null) return;
      wanted.current = next.row;
      setCurrent(null);
      setFromRow(next.row);
    } catch (error) {
      notify.error(refusalSentence(refusalOf(error)));
    } finally {
      asking.current = false;
    }
  };
  const settled = !list.isPlaceholderData && !list.isFetching;
  useEffect(() => {
    if (!settled || rows.length === 0) return;
    const place = rows.findIndex(({ row }) => row === wanted.current);
    const row = rows[place];
    if (row) {
      wanted.current = null;
      stand(row, place, true);
    }
    // Something to look at from the start: the first problem, else the first row.
    else if (current === null) {
      const first = rows.find(isProblem) ?? rows[0];
      if (first) stand(first, rows.indexOf(first), false);
    }
  }, [settled, rows, current, stand]);

  return {
    rows,
    total,
    page: shownPage,
    pages,
    pageSize,
    action,
    problem,
    current,
    setCurrent,
    narrow,
    turn,
    setPageSize,
    seek,
    loading: list.isFetching,
    error: list.error,
    reload: () => void list.refetch(),
  };
}

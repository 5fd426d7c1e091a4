import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBlocker } from 'react-router';
import type { TrainingSheetRow } from '../../../shared/contract/training.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { askConfirm } from '../../widgets/Dialog/ask-confirm.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { isTicked, type Ticks, ticksToSend, wholeSheet, withTick } from './ticks.ts';
import { attendedDone, TRAINING_WORDS as W } from './words.ts';

const NOBODY: readonly TrainingSheetRow[] = [];
const NO_TICKS: Ticks = new Map();

/** The tick list of one class as it is being filled. */
export interface SheetState {
  /** undefined = on its way. */
  readonly rows: readonly TrainingSheetRow[] | undefined;
  readonly capped: boolean;
  readonly ticks: Ticks;
  readonly attended: number;
  readonly changes: number;
  readonly saving: boolean;
  readonly error: unknown;
  readonly sentence: string | undefined;
  readonly tick: (rows: readonly TrainingSheetRow[], attended: boolean) => void;
  /** Puts somebody on the list who is not there yet, ticked. */
  readonly add: (row: TrainingSheetRow) => void;
  readonly save: () => void;
  readonly discard: () => void;
}

async function asksToDiscard(): Promise<boolean> {
  return askConfirm({ title: W.discardTitle, body: W.discardBody, verb: W.discardVerb, cancel: W.keep });
}

/** Lives with the record page, so that another tab does not lose what was ticked; leaving the page asks. */
export function useSheet(classId: number): SheetState {
  const query = useLedgerQuery('trainingAttendances.sheet', { classId }, { keep: true });
  const command = useCommand('trainingAttendances.attend');
  const [added, setAdded] = useState(NOBODY);
  const [ticks, setTicks] = useState(NO_TICKS);
  const stored = query.data?.rows;
  const rows = useMemo(() => stored && wholeSheet(stored, added), [stored, added]);
  const toSend = useMemo(() => ticksToSend(rows ?? NOBODY, ticks), [rows, ticks]);
  const clear = useCallback(() => {
    setAdded(NOBODY);
    setTicks(NO_TICKS);
  }, []);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      toSend.length > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void asksToDiscard().then((yes) => (yes ? blocker.proceed() : blocker.reset()));
  }, [blocker]);

  const save = async (): Promise<void> => {
    if (command.pending) return;
    if (toSend.length === 0) {
      notify.success(W.unchanged);
      return;
    }
    const saved = await command.run({ classId, ticks: toSend });
    if (!saved.ok) return;
    clear();
    notify.success(attendedDone(saved.value.came, saved.value.absent));
  };
  return {
    rows,
    capped: query.data?.capped ?? false,
    ticks,
    attended: (rows ?? NOBODY).filter((row) => isTicked(row, ticks)).length,
    changes: toSend.length,
    saving: command.pending,
    error: query.error,
    sentence: command.sentence,
    tick: (some, attended) =>
      setTicks((before) => some.reduce((all, row) => withTick(all, row, attended), before)),
    add: (row) => {
      setAdded((before) => [...before.filter(({ volunteerId }) => volunteerId !== row.volunteerId), row]);
      setTicks((before) => withTick(before, row, true));
    },
    save: () => void save(),
    discard: () => void asksToDiscard().then((yes) => yes && clear()),
  };
}

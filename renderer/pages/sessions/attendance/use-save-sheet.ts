import { useState } from 'react';
import { changesOf, hasChanges } from '../../../../shared/domain/attendance/sheet-changes.ts';
import { refusalSentence } from '../../../api/sentence.ts';
import { useCommand } from '../../../api/use-command.ts';
import { notify } from '../../../widgets/Notice/notice-store.ts';
import { attendInput } from './sheet-input.ts';
import { changedNotes, type SheetAct, type SheetState } from './sheet-state.ts';
import { problemsOf } from './use-sheet.ts';
import { ATTENDANCE_WORDS as W, refusedRow, savedWords } from './words.ts';

interface SaveTurns {
  /** A row waits for a way out. */
  readonly onProblem: (at: number) => void;
  /** Saved records change: a reason is asked for. */
  readonly onCorrection: () => void;
}

/** Saving: first what waits is shown, then a reason is asked for where saved records change, then one command. */
export function useSaveSheet(
  latest: () => SheetState,
  act: (act: SheetAct) => void,
  { onProblem, onCorrection }: SaveTurns,
) {
  const { run, pending, refusal, reset } = useCommand('sessions.attend');
  const [asked, setAsked] = useState(false);

  const send = async (reason: string): Promise<void> => {
    const state = latest();
    const saved = await run(attendInput(state, changesOf(state.rows), reason));
    if (saved.ok) {
      act({ do: 'saved' });
      setAsked(false);
      notify.success(savedWords(saved.value));
      return;
    }
    const { volunteerId } = saved.refusal.params;
    const at = state.rows.findIndex((row) => row.volunteerId === volunteerId);
    if (at >= 0) onProblem(at);
  };
  const ask = (): void => {
    const state = latest();
    if (pending) return;
    const changes = changesOf(state.rows);
    const at = problemsOf(state).findIndex((problem) => problem !== undefined && !problem.settled);
    if (at >= 0) {
      setAsked(true);
      onProblem(at);
    } else if (!hasChanges(changes) && changedNotes(state).length === 0) notify.success(W.untouched);
    else if (changes.changed.length + changes.removed.length > 0) onCorrection();
    else void send('');
  };
  const person = refusal?.params['person'];
  const sentence = refusal && refusalSentence(refusal);
  return {
    ask,
    send: (reason: string) => void send(reason),
    pending,
    asked,
    sentence:
      sentence === undefined || person === undefined ? sentence : refusedRow(String(person), sentence),
    reset: () => {
      reset();
      setAsked(false);
    },
  };
}

import { useState } from 'react';
import { phaseWords } from '../../shared/text/zh-CN/system.ts';
import { useWork } from '../api/hooks.ts';
import { sizeWords } from '../api/moments.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useFiles } from '../api/use-files.ts';
import { askConfirm } from '../widgets/Dialog/ask-confirm.ts';
import type { WorkBarProps } from '../widgets/Notice/WorkBar.tsx';
import { RESTORE_FILE_WORDS as WORDS } from './restore-file-words.ts';

export interface FileRestore {
  /** Asks for the file, then whether to go on, and restores; a no or a closed dialog leaves everything as it is. */
  readonly start: () => void;
  /** What is being done; absent while nothing is. */
  readonly bar: WorkBarProps | undefined;
  readonly sentence: string | undefined;
}

/**
 * A ledger file of the user's choice takes the ledger's place.
 * @param kept what becomes of the present ledger, as a sentence of the question
 * @param onRestored gets the name under which the former ledger is kept
 */
export function useRestoreFile(kept: string, onRestored: (asideName: string) => Promise<void>): FileRestore {
  const files = useFiles();
  const work = useWork('backups.restoreFile');
  const [share, setShare] = useState<number | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const start = async (): Promise<void> => {
    setProblem(undefined);
    work.reset();
    const picked = await files.pick('restore', setShare);
    setShare(undefined);
    if (!picked.ok) return setProblem(refusalSentence(picked.refusal));
    if (picked.value === null) return;
    const { token, name, size } = picked.value;
    const yes = await askConfirm({
      title: WORDS.title(name),
      body: WORDS.body(sizeWords(size), kept).map((line) => <p key={line}>{line}</p>),
      verb: WORDS.verb,
    });
    if (!yes) return;
    const done = await work.start({ token });
    if (done.ok) await onRestored(done.value.asideName);
  };

  return { start: () => void start(), bar: barOf(share, work), sentence: problem ?? work.sentence };
}

function barOf(
  share: number | undefined,
  { running, progress }: Pick<ReturnType<typeof useWork<'backups.restoreFile'>>, 'running' | 'progress'>,
): WorkBarProps | undefined {
  if (share !== undefined)
    return { words: WORDS.receiving, done: Math.round(share * 100), total: 100, counter: WORDS.share };
  if (!running) return undefined;
  return {
    words: progress ? phaseWords(progress.phase) : WORDS.restoring,
    done: progress?.done ?? 0,
    ...(progress ? { total: progress.total } : {}),
    counter: WORDS.step,
  };
}

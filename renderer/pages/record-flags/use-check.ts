import { refusalSentence } from '../../api/sentence.ts';
import { useWork } from '../../api/use-work.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import type { WorkBarProps } from '../../widgets/Notice/WorkBar.tsx';
import { checkedWords, FLAG_PAGE_WORDS as W } from './words.ts';

export interface CheckWork {
  /** @param year looked at as a whole; null = only what changed. Answers whether it ran to its end. */
  readonly check: (year: string | null, told?: 'told' | 'silent') => Promise<boolean>;
  readonly running: boolean;
  readonly bar: WorkBarProps | undefined;
}

/** 核查 with its progress; what came of it is told in a notice. */
export function useCheck(): CheckWork {
  const work = useWork('recordFlags.check');
  return {
    check: async (year, told = 'told') => {
      const done = await work.start({ year });
      if (!done.ok && done.refusal.code !== 'CANCELLED') notify.error(refusalSentence(done.refusal));
      if (done.ok && told === 'told') notify.success(checkedWords(done.value));
      return done.ok;
    },
    running: work.running,
    bar: work.running
      ? {
          words: W.checking,
          done: work.progress?.done ?? 0,
          ...(work.progress?.total ? { total: work.progress.total } : {}),
          counter: W.years,
          onCancel: work.cancel,
        }
      : undefined,
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Progress } from '../../shared/contract/common.ts';
import type { LedgerClient } from './client.ts';
import { withCommandId } from './command-id.ts';
import { useLedgerClient } from './context.ts';
import type { CommandInput, InputOf, OutputOf, WorkPath } from './procedures.ts';
import { type Outcome, type Refusal, refusalOf } from './refusal.ts';
import { dropWork, putWork, type RunningWork, subscribeToWork, workAt } from './running-work.ts';
import { refusalSentence } from './sentence.ts';

/** Runs long work to its end and tells its progress. Aborting the signal stops it: CANCELLED. */
export async function runWork<P extends WorkPath>(
  client: LedgerClient,
  path: P,
  input: CommandInput<P>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<OutputOf<P>>> {
  const cancelled = { ok: false, refusal: { code: 'CANCELLED', params: {} } } as const;
  try {
    const full = (await withCommandId(path, input)) as InputOf<P>;
    for await (const event of client.work(path, full, { signal })) {
      if (event.type === 'result') return { ok: true, value: event.value };
      onProgress({ done: event.done, total: event.total, phase: event.phase });
    }
    // A stream that ends without a result: stopped by us, or its service died.
    return signal.aborted ? cancelled : { ok: false, refusal: { code: 'SERVICE_RESTARTED', params: {} } };
  } catch (error) {
    return signal.aborted ? cancelled : { ok: false, refusal: refusalOf(error) };
  }
}

/** A restore signs everybody out: what is on screen may not be asked again, the next sign-in asks everything. */
const SIGNS_OUT: ReadonlySet<WorkPath> = new Set(['backups.restore', 'backups.restoreFile']);

export interface WorkState<P extends WorkPath> {
  /** Never rejects. Starting while it runs is refused as CANCELLED without an effect. */
  readonly start: (input: CommandInput<P>) => Promise<Outcome<OutputOf<P>>>;
  readonly running: boolean;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
  readonly refusal: Refusal | undefined;
  readonly sentence: string | undefined;
  readonly reset: () => void;
}

/**
 * Long work for a page: `const commit = useWork('imports.commit')`. The state belongs to the window, so that a page
 * that was left and opened again shows work still running; `key` tells two of the same kind apart.
 */
export function useWork<P extends WorkPath>(path: P, key = ''): WorkState<P> {
  const client = useLedgerClient();
  const queries = useQueryClient();
  const at = `${path}#${key}`;
  const state = useSyncExternalStore(subscribeToWork, () => workAt(at));

  const start = useCallback(
    async (input: CommandInput<P>): Promise<Outcome<OutputOf<P>>> => {
      if (workAt(at)?.running) return { ok: false, refusal: { code: 'CANCELLED', params: {} } };
      const stop = new AbortController();
      const show = (part: Partial<RunningWork>): void =>
        putWork(at, {
          path,
          running: true,
          progress: workAt(at)?.progress,
          refusal: undefined,
          cancel: () => stop.abort(),
          ...part,
        });
      show({ progress: undefined });
      const outcome = await runWork(client, path, input, stop.signal, (progress) => show({ progress }));
      if (outcome.ok || outcome.refusal.code === 'CANCELLED') dropWork(at);
      else show({ running: false, progress: undefined, refusal: outcome.refusal });
      if (!outcome.ok || !SIGNS_OUT.has(path)) void queries.invalidateQueries();
      return outcome;
    },
    [at, client, path, queries],
  );
  const reset = useCallback(() => {
    if (!workAt(at)?.running) dropWork(at);
  }, [at]);

  return {
    start,
    running: state?.running ?? false,
    progress: state?.progress,
    cancel: useCallback(() => workAt(at)?.cancel(), [at]),
    refusal: state?.refusal,
    sentence: state?.refusal && refusalSentence(state.refusal),
    reset,
  };
}

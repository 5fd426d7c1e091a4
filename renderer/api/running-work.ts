import type { Progress } from '../../shared/contract/common.ts';
import type { Refusal } from './refusal.ts';

/** One piece of long work of this window. It goes on while the user turns to other pages. */
export interface RunningWork {
  readonly path: string;
  readonly running: boolean;
  readonly progress: Progress | undefined;
  readonly refusal: Refusal | undefined;
  readonly cancel: () => void;
}

type Listener = () => void;

const works = new Map<string, RunningWork>();
const listeners = new Set<Listener>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** The work under a key, if it was ever started. */
export function workAt(key: string): RunningWork | undefined {
  return works.get(key);
}

export function putWork(key: string, work: RunningWork): void {
  works.set(key, work);
  tell();
}

export function dropWork(key: string): void {
  if (works.delete(key)) tell();
}

/** For useSyncExternalStore. */
export function subscribeToWork(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

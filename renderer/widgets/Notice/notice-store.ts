/** One message. Errors and results of long work stay until closed; success goes after 4 s. */
export interface Notice {
  readonly id: number;
  readonly kind: 'success' | 'error' | 'warning' | 'result';
  readonly words: string;
  readonly action?: NoticeAction;
  /** Says something of the whole ledger and nothing of anybody: it outlives the account that caused it. */
  readonly outlivesAccount?: boolean;
}

export interface NoticeAction {
  readonly label: string;
  readonly onChoose: () => void;
}

const SUCCESS_MS = 4000;

let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

/** For NoticeHost only. */
export function subscribeNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For NoticeHost only. */
export function currentNotices(): readonly Notice[] {
  return notices;
}

/** Closes what an account caused, once it is gone. */
export function closeNoticesOfAccount(): void {
  change(notices.filter(({ outlivesAccount }) => outlivesAccount));
}

export function closeNotice(id: number): void {
  change(notices.filter((notice) => notice.id !== id));
}

function add(kind: Notice['kind'], words: string, action?: NoticeAction): number {
  const id = (lastId += 1);
  // One line of success at a time: the newest says what just happened.
  const others = kind === 'success' ? notices.filter((notice) => notice.kind !== 'success') : notices;
  change([...others, action ? { id, kind, words, action } : { id, kind, words }]);
  if (kind === 'success') setTimeout(() => closeNotice(id), SUCCESS_MS);
  return id;
}

export const notify = {
  /** `已保存 周秀兰`, one line, 4 s, with 撤销 where possible. */
  success: (words: string, action?: NoticeAction) => add('success', words, action),
  /** Stays until closed. Says what is wrong, what is right, what to do. */
  error: (words: string, action?: NoticeAction) => add('error', words, action),
  warning: (words: string, action?: NoticeAction) => add('warning', words, action),
  /** The end of long work: a quiet line at the top right that stays until read. */
  result: (words: string, action?: NoticeAction) => add('result', words, action),
  /** The end of work that signs everybody out: stays until read, over the next sign-in too. */
  resultForAll: (words: string) =>
    change([...notices, { id: (lastId += 1), kind: 'result', words, outlivesAccount: true }]),
} as const;

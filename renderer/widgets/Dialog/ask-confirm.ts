import type { ReactNode } from 'react';

export interface ConfirmRequest {
  /** The question, or the act with the thing: 注销志愿者 周秀兰. */
  readonly title: string;
  /** What happens, what stays, how to undo. */
  readonly body: ReactNode;
  /** Verb on the button: 注销. */
  readonly verb: string;
  /** 取消 unless another word says better what it does. */
  readonly cancel?: string;
  /** Irreversible acts: this name has to be typed first. */
  readonly typeName?: string;
}

export interface OpenConfirm extends ConfirmRequest {
  readonly id: number;
  readonly answer: (yes: boolean) => void;
}

let open: OpenConfirm | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: OpenConfirm | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** For DialogHost only. */
export function subscribeConfirm(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For DialogHost only. */
export function currentConfirm(): OpenConfirm | null {
  return open;
}

/** Asks and resolves to true for the verb, false for 取消 and Esc. A second question answers the first with false. */
export function askConfirm(request: ConfirmRequest): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) => {
    change({
      ...request,
      id: (lastId += 1),
      answer: (yes) => {
        change(null);
        resolve(yes);
      },
    });
  });
}

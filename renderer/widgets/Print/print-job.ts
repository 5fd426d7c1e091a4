import type { ReactNode } from 'react';

let sheet: ReactNode = null;
const listeners = new Set<() => void>();

function change(next: ReactNode): void {
  sheet = next;
  for (const listener of listeners) listener();
}

/** For PrintHost only. */
export function subscribePrint(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For PrintHost only. */
export function currentSheet(): ReactNode {
  return sheet;
}

/** Shows a PrintFrame as a preview; from there it goes to paper. */
export function previewPrint(next: ReactNode): void {
  change(next);
}

/** Leaves the preview. */
export function closePrint(): void {
  change(null);
}

import { useEffect } from 'react';

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName))
  );
}

/** True where the clipboard holds a block of cells: several lines, or several cells in one line. */
export function isCellBlock(text: string): boolean {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  return lines.length > 1 || (lines[0] ?? '').includes('\t');
}

/** Ctrl+V of cells copied in WPS or Excel, outside text fields. */
export function usePastedCells(onCells: (text: string) => void, enabled = true): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isEditable(event.target) || !isCellBlock(text)) return;
      event.preventDefault();
      onCells(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onCells, enabled]);
}

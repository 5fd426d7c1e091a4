import { useLayoutEffect } from 'react';

/**
 * Gives the focus back to what had it when a dialog, drawer or preview opened; to the table of the page where that is
 * gone or nothing had it (the dialog was opened by a shortcut), so that the arrow keys work at once.
 */
export function useFocusBack(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return undefined;
    const from = document.activeElement;
    return () => {
      // After the dialog has left the page, and only where nothing else has asked for the focus meanwhile.
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return;
        const known = from instanceof HTMLElement && from !== document.body && from.isConnected;
        (known ? from : document.querySelector<HTMLElement>('main [role="grid"]'))?.focus();
      });
    };
  }, [open]);
}

import { useState } from 'react';
import type { KeyboardEvent } from 'react';

/** Alt+↓ opens a drop-down, as in WPS and Windows; antd opens on ↓ alone and ignores it together with Alt. */
export function useAltOpen(onOpen?: () => unknown) {
  const [open, setOpen] = useState(false);
  const change = (next: boolean): void => {
    setOpen(next);
    if (next && !open) onOpen?.();
  };
  return {
    open,
    onOpenChange: change,
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== 'ArrowDown') return;
      event.preventDefault();
      change(true);
    },
  };
}

import type { RefObject } from 'react';

/**
 * For `afterOpenChange` of a popover: the focus goes to its first control when it opens, and back to its button when
 * Esc closes it; a click elsewhere keeps the focus that it gave.
 */
export function popoverFocus(
  content: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
): (open: boolean) => void {
  return (open) => {
    if (open) content.current?.querySelector<HTMLElement>('input:not([disabled])')?.focus();
    else if (document.activeElement === document.body) button.current?.focus();
  };
}

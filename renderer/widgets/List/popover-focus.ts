/** Nowhere, or inside what is being taken away. */
function isLost(focus: Element | null, content: HTMLElement | null): boolean {
  return focus === null || focus === document.body || (content?.contains(focus) ?? false);
}

/**
 * For `afterOpenChange` of a popover: the focus goes to its first control when it opens, and back to its button when
 * Esc closes it; a click elsewhere keeps the focus that it gave.
 */
export function popoverFocus(open: boolean, content: HTMLElement | null, button: HTMLElement | null): void {
  if (open) content?.querySelector<HTMLElement>('input:not([disabled])')?.focus();
  else if (isLost(document.activeElement, content)) button?.focus();
}

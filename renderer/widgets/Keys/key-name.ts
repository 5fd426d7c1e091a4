/** What is needed of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** True while an input method is composing: the Enter that accepts 拼音 must do nothing else (keyCode 229: Chromium). */
export function isComposingKey(event: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

const NAMES: Readonly<Record<string, string>> = {
  Escape: 'esc',
  Enter: 'enter',
  ' ': 'space',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ContextMenu: 'contextmenu',
};

/**
 * The part of the name without Ctrl, Alt, Shift. Letters, digits and `/` are read by `event.code`: under a Chinese
 * input method the same keys report 、 or `Process`.
 */
function bareName(event: Pick<KeyPress, 'key' | 'code'>): string {
  if (event.code === 'Slash' || event.code === 'NumpadDivide') return '/';
  const letter = /^Key([A-Z])$/.exec(event.code);
  if (letter?.[1]) return letter[1].toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
  if (digit?.[1]) return digit[1];
  if (event.code === 'Space') return 'space';
  return NAMES[event.key] ?? event.key.toLowerCase();
}

/** One name per key press: `ctrl+k`, `shift+f8`, `alt+1`, `/`, `esc`, `enter`. Keypad keys have the main keys' names. */
export function keyName(event: Pick<KeyPress, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey'>): string {
  const bare = bareName(event);
  const parts = [event.ctrlKey && 'ctrl', event.altKey && 'alt', event.shiftKey && 'shift', bare];
  return parts.filter(Boolean).join('+');
}

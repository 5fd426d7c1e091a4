import { useEffect, useLayoutEffect, useRef } from 'react';
import { isComposingKey, keyName } from './key-name.ts';

/** Returning false passes the key on, as if it had not been handled. */
export type KeyHandler = (event: KeyboardEvent) => void | false;
export type KeyMap = Readonly<Record<string, KeyHandler>>;

interface Layer {
  readonly latest: { readonly current: KeyMap };
  readonly blocks: boolean;
  readonly through: boolean;
}

export interface KeyOptions {
  /** A dialog or drawer: keys of what lies below it do nothing. */
  readonly blocks?: boolean;
  /** Works even while a dialog blocks, such as Ctrl+L. */
  readonly through?: boolean;
  /** false = not listening. */
  readonly enabled?: boolean;
}

const layers: Layer[] = [];

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Keys that belong to a text field while it has the focus. */
function belongsToField(name: string, target: EventTarget | null): boolean {
  if (!isEditable(target)) return false;
  return !/^(ctrl\+|alt\+|ctrl\+shift\+)/.test(name) && !/^(shift\+)?f\d+$/.test(name) && name !== 'esc';
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposingKey(event)) return;
  const name = keyName(event);
  if (belongsToField(name, event.target)) return;
  let blocked = false;
  for (const layer of [...layers].reverse()) {
    const handler = blocked && !layer.through ? undefined : layer.latest.current[name];
    if (handler && handler(event) !== false) {
      event.preventDefault();
      return;
    }
    blocked ||= layer.blocks;
  }
}

/**
 * Keys of a page, drawer or dialog: `useKeys({ 'ctrl+k': open, '/': search, 'alt+n': add })`; names as in
 * `key-name.ts`. The layer opened last is asked first. Keys pressed during an IME composition are ignored, and plain
 * keys while a text field has the focus.
 */
export function useKeys(map: KeyMap, options: KeyOptions = {}): void {
  const { blocks = false, through = false, enabled = true } = options;
  const latest = useRef(map);
  useLayoutEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const own: Layer = { latest, blocks, through };
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown);
    layers.push(own);
    return () => {
      layers.splice(layers.indexOf(own), 1);
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [blocks, through, enabled]);
}

/** How a key name is printed in a button: `ctrl+enter` → `Ctrl+Enter`, `alt+n` → `Alt+N`, `f2` → `F2`. */
export function keyWords(name: string): string {
  return name
    .split('+')
    .map((part) =>
      part.length === 1 || /^f\d+$/.test(part) ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1),
    )
    .join('+');
}

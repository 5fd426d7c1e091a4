import { useEffect, useLayoutEffect, useRef } from 'react';
import { HELP_WORDS, type KeyWords, SHORTCUT_WORDS } from '../../text/keys.ts';
import { isComposingKey, keyName } from './key-name.ts';

/** Returning false passes the key on, as if it had not been handled. */
export type KeyHandler = (event: KeyboardEvent) => void | false;
export type KeyMap = Readonly<Record<string, KeyHandler>>;

interface Layer {
  readonly latest: { readonly current: { readonly map: KeyMap; readonly help: KeyHelp } };
  readonly blocks: boolean;
  readonly through: boolean;
}

/** What the help of the page (F1) says about these keys. */
export interface KeyHelp {
  /** Heading under which they stand; 本页 when absent. */
  readonly heading?: string;
  /** What single keys of the map do here, where `SHORTCUT_WORDS` says something else or nothing; '' = not worth a line. */
  readonly does?: Readonly<Record<string, string>>;
  /** What the form or dialog is for, in place of the words of the page below it. */
  readonly about?: readonly string[];
  /** Keys that the component handles by itself. */
  readonly also?: readonly KeyWords[];
}

export interface KeyOptions {
  /** A dialog or drawer: keys of what lies below it do nothing. */
  readonly blocks?: boolean;
  /** Works even while a dialog blocks, such as Ctrl+L. */
  readonly through?: boolean;
  /** false = not listening. */
  readonly enabled?: boolean;
  readonly help?: KeyHelp;
}

const layers: Layer[] = [];
const NO_HELP: KeyHelp = {};

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Keys that belong to a text field while it has the focus. */
function belongsToField(name: string, target: EventTarget | null): boolean {
  if (!isEditable(target)) return false;
  return !/^(ctrl\+|alt\+|ctrl\+shift\+)/.test(name) && !/^(shift\+)?f\d+$/.test(name) && name !== 'esc';
}

/** Layers that are asked, topmost first: none below one that blocks, except those that go through. */
function askedLayers(): readonly Layer[] {
  const topDown = [...layers].reverse();
  const blocker = topDown.findIndex((layer) => layer.blocks);
  return topDown.filter((layer, place) => blocker < 0 || place <= blocker || layer.through);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposingKey(event)) return;
  const name = keyName(event);
  if (belongsToField(name, event.target)) return;
  for (const layer of askedLayers()) {
    const handler = layer.latest.current.map[name];
    if (handler && handler(event) !== false) {
      event.preventDefault();
      return;
    }
  }
}

/**
 * Keys of a page, drawer or dialog: `useKeys({ 'ctrl+k': open, '/': search, 'alt+n': add })`; names as in
 * `key-name.ts`. The layer opened last is asked first. Keys pressed during an IME composition are ignored, and plain
 * keys while a text field has the focus.
 */
export function useKeys(map: KeyMap, options: KeyOptions = {}): void {
  const { blocks = false, through = false, enabled = true, help = NO_HELP } = options;
  const latest = useRef({ map, help });
  useLayoutEffect(() => {
    latest.current = { map, help };
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

/** What the form or dialog on top is for; undefined where it says nothing or none is open. */
export function aboutInForce(): readonly string[] | undefined {
  return askedLayers().find((layer) => layer.blocks)?.latest.current.help.about;
}

/** One heading of the help with its keys. */
export interface KeySection {
  readonly heading: string;
  readonly keys: readonly KeyWords[];
}

/** Keys of one heading; those that do the same stand in one line. */
class Lines {
  readonly #byWords = new Map<string, string[]>();

  add(keys: string, does: string): void {
    const known = this.#byWords.get(does) ?? [];
    this.#byWords.set(does, known.includes(keys) ? known : [...known, keys]);
  }

  all(): readonly KeyWords[] {
    return [...this.#byWords].map(([does, keys]) => ({ keys: keys.join('、'), does }));
  }
}

/**
 * The keys that work at this moment, with their words, by heading: what stands on top first. Taken from the very maps
 * that answer the keys, so that the help cannot promise a key that does nothing.
 */
export function keysInForce(): readonly KeySection[] {
  const sections = new Map<string, Lines>();
  const seen = new Set<string>();
  for (const layer of askedLayers()) {
    const { map, help } = layer.latest.current;
    const heading = help.heading ?? HELP_WORDS.page;
    const lines = sections.get(heading) ?? new Lines();
    sections.set(heading, lines);
    for (const name of Object.keys(map)) {
      const does = help.does?.[name] ?? SHORTCUT_WORDS[name];
      if (does && !seen.has(name)) lines.add(keyWords(name), does);
      seen.add(name);
    }
    for (const { keys, does } of help.also ?? []) lines.add(keys, does);
  }
  const last = (section: KeySection): number => Number(section.heading === HELP_WORDS.everywhere);
  return [...sections]
    .map(([heading, lines]) => ({ heading, keys: lines.all() }))
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => last(a) - last(b));
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

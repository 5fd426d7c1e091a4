import type { pinyin as pinyinOf } from 'pinyin-pro';
import { useCallback, useSyncExternalStore } from 'react';

type Pinyin = typeof pinyinOf;

let loaded: Pinyin | undefined;
let asked = false;
const listeners = new Set<() => void>();
const known = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    // Some hundred kilobytes of readings: they come after the page is drawn.
    void import('pinyin-pro').then((module) => {
      loaded = module.pinyin;
      for (const tell of listeners) tell();
    });
  }
  return () => void listeners.delete(listener);
}

function initialsWith(pinyin: Pinyin, label: string): string {
  const before = known.get(label);
  if (before !== undefined) return before;
  const letters = pinyin(label, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const initials = letters.join('').toLowerCase();
  known.set(label, initials);
  return initials;
}

/** First letters of a label's pinyin, for drop-downs that filter while typing; '' until the readings are there. */
export function useInitials(): (label: string) => string {
  const pinyin = useSyncExternalStore(subscribe, () => loaded);
  return useCallback((label: string) => (pinyin ? initialsWith(pinyin, label) : ''), [pinyin]);
}

import { useEffect, useRef, useState } from 'react';
import type { Choice } from '../../List/types.ts';
import { useAltOpen } from './use-alt-open.ts';

const DELAY = 250;

/**
 * What a reference input offers while it is typed in: the answers of `find`, the newest question only, and how its
 * drop-down opens.
 */
export function useFound(find: (text: string) => Promise<readonly Choice[]>) {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asked = useRef(0);
  const typed = useRef('');
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string, delay: number): void => {
    typed.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const turn = (asked.current += 1);
      setBusy(true);
      find(text.trim())
        .then((found) => turn === asked.current && setChoices(found))
        .catch(() => turn === asked.current && setChoices([]))
        .finally(() => turn === asked.current && setBusy(false));
    }, delay);
  };
  // A word that an input method sets in one go opens the list and is looked for at the same time.
  const drop = useAltOpen(() => choices.length === 0 && search(typed.current, 0));
  return { choices, busy, drop, onSearch: (text: string): void => search(text, DELAY) };
}

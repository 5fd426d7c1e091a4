import { useCallback, useEffect, useState } from 'react';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';

interface Revealed<F extends string> {
  readonly field: F;
  readonly value: string;
  /** ms on the window's clock. */
  readonly until: number;
}

const SECONDS = 60;

/** Full values in sight, by field: each hides itself after the time that the office set. */
export function useReveal<F extends string>() {
  const settings = useLedgerQuery('settings.get', {}, { staleTime: 60_000 });
  const seconds = settings.data?.revealSeconds ?? SECONDS;
  const [shown, setShown] = useState<readonly Revealed<F>[]>([]);
  const [now, setNow] = useState(0);

  useEffect(() => {
    if (shown.length === 0) return undefined;
    const timer = setInterval(() => {
      const at = Date.now();
      setNow(at);
      setShown((before) =>
        before.some(({ until }) => until <= at) ? before.filter(({ until }) => until > at) : before,
      );
    }, 1000);
    return () => clearInterval(timer);
  }, [shown.length]);

  const show = useCallback(
    (field: F, value: string) => {
      const at = Date.now();
      setNow(at);
      setShown((before) => [
        ...before.filter((other) => other.field !== field),
        { field, value, until: at + seconds * 1000 },
      ]);
    },
    [seconds],
  );
  const hide = useCallback((field: F) => {
    setShown((before) => before.filter((other) => other.field !== field));
  }, []);
  const of = (field: F): { readonly value: string; readonly left: number } | null => {
    const found = shown.find((other) => other.field === field);
    return found ? { value: found.value, left: Math.max(0, Math.ceil((found.until - now) / 1000)) } : null;
  };
  return { show, hide, of };
}

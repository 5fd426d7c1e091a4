import { useEffect, useRef, useState } from 'react';

/** The lock is announced so many seconds before. */
export const LOCK_NOTICE_SECONDS = 60;

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Seconds left before the lock while the notice is due; 0 = lock now; undefined = in use. */
export function secondsToLock(idleMs: number, minutes: number): number | undefined {
  const left = Math.ceil(minutes * 60 - idleMs / 1000);
  return left > LOCK_NOTICE_SECONDS ? undefined : Math.max(0, left);
}

/** Calls `lock` after so many minutes without mouse or keyboard; answers the seconds left in the last minute. */
export function useIdleLock(minutes: number, active: boolean, lock: () => void): number | undefined {
  const [left, setLeft] = useState<number | undefined>(undefined);
  const seen = useRef(0);
  const act = useRef(lock);
  useEffect(() => {
    act.current = lock;
  });

  useEffect(() => {
    if (!active) return undefined;
    seen.current = Date.now();
    const touch = (): void => {
      seen.current = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, { passive: true });
    const timer = setInterval(() => {
      const next = secondsToLock(Date.now() - seen.current, minutes);
      setLeft(next);
      if (next === 0) act.current();
    }, 1000);
    return () => {
      clearInterval(timer);
      setLeft(undefined);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch);
    };
  }, [minutes, active]);

  return left;
}

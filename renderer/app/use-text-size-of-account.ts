import { useEffect, useRef } from 'react';
import { useSession } from '../api/session.tsx';
import { usePreference } from '../api/preferences.ts';
import { useTextSize } from '../theme/text-size.ts';
import type { TextSize } from '../theme/tokens.ts';

/** 大字 per account: takes the account's choice over once after sign-in; answers how to keep a later one. */
export function useTextSizeOfAccount(): (next: TextSize) => void {
  const { account } = useSession();
  const { setTextSize } = useTextSize();
  const { value, set, ready } = usePreference<boolean | null>('largeText', null);
  const applied = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (!ready || !account || applied.current === account.id) return;
    applied.current = account.id;
    if (value !== null) setTextSize(value ? 'large' : 'normal');
  }, [ready, account, value, setTextSize]);

  return (next) => set(next === 'large');
}

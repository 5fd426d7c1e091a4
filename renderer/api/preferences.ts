import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useLedgerClient } from './context.ts';
import { useSession } from './session-context.ts';
import { runCommand } from './use-command.ts';
import { queryKey, useLedgerQuery } from './use-ledger-query.ts';

/** Dragging a column edge asks for many saves: the last one within this time (ms) is kept. */
const SAVE_AFTER = 500;

/** A stored preference, or the default where none stands or it cannot be read. */
export function readPreference<T>(stored: string | undefined, initial: T): T {
  if (stored === undefined) return initial;
  try {
    return JSON.parse(stored) as T;
  } catch {
    return initial;
  }
}

/**
 * A choice of the account such as columns or page size, kept in the ledger as JSON. `value` is `initial` until the
 * account's choices have arrived (`ready`). The setter shows at once and saves a moment later.
 */
export function usePreference<T>(
  key: string,
  initial: T,
): { readonly value: T; readonly set: (value: T) => void; readonly ready: boolean } {
  const client = useLedgerClient();
  const queries = useQueryClient();
  const { stage } = useSession();
  const { data } = useLedgerQuery(
    'session.preferences',
    {},
    { enabled: stage === 'open', staleTime: Infinity },
  );
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useRef<(() => void) | undefined>(undefined);

  useEffect(() => () => flush.current?.(), []);

  const set = useCallback(
    (value: T) => {
      const text = JSON.stringify(value);
      queries.setQueryData<Record<string, string>>(queryKey('session.preferences', {}), (before) => ({
        ...before,
        [key]: text,
      }));
      clearTimeout(timer.current);
      flush.current = () => {
        clearTimeout(timer.current);
        flush.current = undefined;
        void runCommand(client, 'session.savePreference', { key, value: text });
      };
      timer.current = setTimeout(() => flush.current?.(), SAVE_AFTER);
    },
    [client, key, queries],
  );
  return { value: readPreference(data?.[key], initial), set, ready: data !== undefined };
}

import { createContext, useContext } from 'react';
import type { LedgerClient } from './client.ts';

export const LedgerContext = createContext<LedgerClient | undefined>(undefined);

/** The client of this window. Only below LedgerProvider. */
export function useLedgerClient(): LedgerClient {
  const client = useContext(LedgerContext);
  if (!client) throw new Error('LedgerProvider is missing');
  return client;
}

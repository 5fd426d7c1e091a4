import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createLedgerClient, type LedgerClient, openDoor } from './client.ts';
import { LedgerContext } from './context.ts';
import { createQueryClient } from './query-client.ts';
import { SessionProvider } from './SessionProvider.tsx';

export interface LedgerProviderProps {
  /** Absent = the door that this window has. */
  readonly client?: LedgerClient;
  readonly children: ReactNode;
}

/** Connects everything below it with the ledger: client, cache of answers, session. Stands once, at the root. */
export function LedgerProvider({ client, children }: LedgerProviderProps) {
  const [ledger] = useState(() => client ?? createLedgerClient(openDoor()));
  const [queries] = useState(createQueryClient);
  return (
    <LedgerContext value={ledger}>
      <QueryClientProvider client={queries}>
        <SessionProvider>{children}</SessionProvider>
      </QueryClientProvider>
    </LedgerContext>
  );
}

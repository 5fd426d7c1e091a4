import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LedgerContext } from './context.ts';
import type { OpenLedger } from './open-ledger.ts';
import { SessionProvider } from './SessionProvider.tsx';

export interface LedgerProviderProps {
  readonly ledger: OpenLedger;
  readonly children: ReactNode;
}

/** Connects everything below it with the ledger: client, cache of answers, session. Stands once, at the root. */
export function LedgerProvider({ ledger, children }: LedgerProviderProps) {
  return (
    <LedgerContext value={ledger.client}>
      <QueryClientProvider client={ledger.queries}>
        <SessionProvider>{children}</SessionProvider>
      </QueryClientProvider>
    </LedgerContext>
  );
}

import type { QueryClient } from '@tanstack/react-query';
import { createLedgerClient, type LedgerClient, openDoor } from './client.ts';
import { createQueryClient } from './query-client.ts';
import { queryKey } from './use-ledger-query.ts';

/** What everything in a window works with: the client over its door, and the cache of answers. */
export interface OpenLedger {
  readonly client: LedgerClient;
  readonly queries: QueryClient;
}

/** So long (ms) the first screen waits for the answer that decides which one it is. */
const PATIENCE = 300;

/**
 * Opens the door of this window and asks at once how the ledger is and who is signed in, so that the right screen is
 * drawn first and only once. A service that takes longer is waited for on the screen that says so.
 */
export async function openLedger(): Promise<OpenLedger> {
  const client = createLedgerClient(openDoor());
  const queries = createQueryClient();
  const asked = queries.prefetchQuery({
    queryKey: queryKey('session.status', {}),
    queryFn: ({ signal }) => client.call('session.status', {}, { signal }),
  });
  await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return { client, queries };
}

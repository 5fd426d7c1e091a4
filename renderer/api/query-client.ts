import { QueryCache, QueryClient } from '@tanstack/react-query';
import { mayAskAgain, refusalOf } from './refusal.ts';

/** About 15 s in all: the time a service needs to come back and to check its ledger. */
const MOST_RETRIES = 8;

/**
 * Cache of the window. Queries are asked again only where the service was away; networkMode `always`, because an
 * office PC without a network cable reports `offline` and loopback works all the same.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // Locked or signed out meanwhile, here or in another tab: the session decides what the window shows.
        if (refusalOf(error).code === 'SIGN_IN_REQUIRED') {
          void client.invalidateQueries({ queryKey: ['session', 'status'] });
        }
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (count, error) => mayAskAgain(error) && count < MOST_RETRIES,
        retryDelay: (count) => Math.min(2000, 300 * 2 ** count),
        staleTime: 5_000,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
  return client;
}

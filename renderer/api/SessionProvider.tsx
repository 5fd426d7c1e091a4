import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { SessionStatus } from '../../shared/contract/session.ts';
import { may } from '../../shared/domain/accounts/rights.ts';
import { useLedgerClient } from './context.ts';
import type { CommandInput, CommandPath } from './procedures.ts';
import { refusalOf } from './refusal.ts';
import { type Session, SessionContext } from './session-context.ts';
import { stageOf } from './stage.ts';
import { askStatusIn } from './status-watch.ts';
import { runCommand } from './use-command.ts';
import { useDoorStatus } from './use-door-status.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { queryKey, useLedgerQuery } from './use-ledger-query.ts';

/** Keeps who is signed in on this window, locks it when nobody is there. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useLedgerClient();
  const queries = useQueryClient();
  const service = useDoorStatus(client.door);
  const { data: status, error } = useLedgerQuery(
    'session.status',
    {},
    { staleTime: 60_000, every: askStatusIn },
  );
  const stage = stageOf(status, error !== null, service);

  const askStatus = useCallback(
    () => queries.invalidateQueries({ queryKey: queryKey('session.status') }),
    [queries],
  );
  const refresh = useCallback(async () => {
    // Answers of another account must not be seen, not even for a moment.
    queries.removeQueries({ predicate: (query) => !query.isActive() && query.queryKey[1] !== 'status' });
    await askStatus();
    // Signed out, such as by a restore: the pages still stand for a moment and would only be refused.
    const answer = queries.getQueryData<SessionStatus>(queryKey('session.status', {}));
    if (answer?.account) await queries.invalidateQueries();
  }, [queries, askStatus]);

  const act = useCallback(
    async <P extends CommandPath>(path: P, input: CommandInput<P>, then: () => Promise<void> = refresh) => {
      const outcome = await runCommand(client, path, input);
      if (outcome.ok) await then();
      return outcome;
    },
    [client, refresh],
  );

  // A locked window may ask for nothing but its status.
  const lock = useCallback(() => act('session.lock', {}, askStatus), [act, askStatus]);
  const minutes = status?.lockMinutes ?? 15;
  const locksIn = useIdleLock(minutes, stage === 'open', () => void lock());

  const session = useMemo<Session>(
    () => ({
      stage,
      status,
      account: status?.account ?? undefined,
      refusal: error ? refusalOf(error) : undefined,
      service,
      may: (right) => (status?.account ? may(status.account.role, right) : right === 'open'),
      signIn: (name, password) => act('session.signIn', { name, password }),
      signOut: () => act('session.signOut', {}, askStatus),
      lock,
      unlock: (password) => act('session.unlock', { password }),
      refresh,
      locksIn,
    }),
    [stage, status, error, service, act, askStatus, lock, refresh, locksIn],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

import type { Account } from '../../shared/contract/session.ts';
import { may, type Right } from '../../shared/domain/accounts/rights.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { Actor } from '../db/context.ts';

/** Who is signed in at one window or tab. */
export interface Session {
  readonly account: Account;
  readonly locked: boolean;
}

export interface Sessions {
  get(client: string): Session | undefined;
  open(client: string, account: Account): void;
  lock(client: string): void;
  unlock(client: string): void;
  close(client: string): void;
  /** Ends every session of an account: its role changed, or it was disabled. */
  closeAccount(id: number): void;
  /** Ends every session: another ledger has other accounts. */
  closeAll(): void;
  /** The actor behind a call. Throws SIGN_IN_REQUIRED or FORBIDDEN. */
  require(client: string, right: Right): Actor;
}

export const NOBODY: Actor = { id: null, name: '', role: 'viewer', door: 'browser' };

/** Sessions live in memory only: a restarted service asks everyone to sign in again. */
export function createSessions(door: Actor['door']): Sessions {
  const sessions = new Map<string, Session>();
  const change = (client: string, locked: boolean) => {
    const session = sessions.get(client);
    if (session) sessions.set(client, { ...session, locked });
  };
  return {
    get: (client) => sessions.get(client),
    open: (client, account) => void sessions.set(client, { account, locked: false }),
    lock: (client) => change(client, true),
    unlock: (client) => change(client, false),
    close: (client) => void sessions.delete(client),
    closeAccount(id) {
      for (const [client, session] of sessions) if (session.account.id === id) sessions.delete(client);
    },
    closeAll: () => sessions.clear(),
    require(client, right) {
      const session = sessions.get(client);
      if (right === 'open') return session ? actorOf(session.account, door) : { ...NOBODY, door };
      if (!session || session.locked) throw new AppError('SIGN_IN_REQUIRED');
      if (!may(session.account.role, right)) throw new AppError('FORBIDDEN');
      return actorOf(session.account, door);
    },
  };
}

function actorOf(account: Account, door: Actor['door']): Actor {
  // Account 0 is the command line: it has no row of its own.
  return { id: account.id === 0 ? null : account.id, name: account.name, role: account.role, door };
}

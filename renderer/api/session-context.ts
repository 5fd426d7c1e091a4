import { createContext, useContext } from 'react';
import type { Account, SessionStatus } from '../../shared/contract/session.ts';
import type { Right } from '../../shared/domain/accounts/rights.ts';
import type { DoorStatus } from './door.ts';
import type { Outcome, Refusal } from './refusal.ts';

type Done = Outcome<unknown>;

/** Which full-page screen the window has to show. */
export type Stage = 'starting' | 'away' | 'recovery' | 'held' | 'firstRun' | 'signIn' | 'locked' | 'open';

export interface Session {
  readonly stage: Stage;
  /** What the service last said; undefined until its first answer. */
  readonly status: SessionStatus | undefined;
  readonly account: Account | undefined;
  /** Why no status could be read. */
  readonly refusal: Refusal | undefined;
  readonly service: DoorStatus;
  readonly may: (right: Right) => boolean;
  readonly signIn: (name: string, password: string) => Promise<Done>;
  readonly signOut: () => Promise<Done>;
  readonly lock: () => Promise<Done>;
  readonly unlock: (password: string) => Promise<Done>;
  /** Asks the service again, such as after set-up or a restore. */
  readonly refresh: () => Promise<void>;
  /** Seconds until the window locks itself, in the last minute before; else undefined. */
  readonly locksIn: number | undefined;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who uses this window, and what it may show. Only below LedgerProvider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('LedgerProvider is missing');
  return session;
}

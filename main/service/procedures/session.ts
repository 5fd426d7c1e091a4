import { APP_VERSION } from '../version.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/defaults.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { hashPassword, verifyPassword } from '../../domains/accounts/index.ts';
import type { ServicesOf } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { NOBODY } from '../sessions.ts';
import { newCommandId, readTask, writeTask } from '../tasks.ts';
import { latestBackup } from '../latest-backup.ts';

const LEDGER_STATE: Readonly<Record<string, 'empty' | 'damaged' | 'tooNew' | 'held'>> = {
  LEDGER_MISSING: 'empty',
  LEDGER_DAMAGED: 'damaged',
  LEDGER_TOO_NEW: 'tooNew',
  LEDGER_HELD: 'held',
};

const DONE = { done: true } as const;

/** Sign-in, sign-out, lock, first run, and what one window remembers. */
export function sessionServices(parts: ServiceParts): ServicesOf<'session'> {
  const { sessions } = parts;

  const checkPassword = async (name: string, password: string) => {
    const secret = await readTask(parts, 'accounts.secret', { name }, NOBODY);
    // An unknown name takes as long as a wrong password: names must not be guessable by the clock.
    const isRight = await verifyPassword(password, secret?.passwordHash ?? UNKNOWN_HASH);
    if (!secret?.active) throw new AppError('SIGN_IN_FAILED');
    if (secret.lockedUntil !== null && secret.lockedUntil > parts.now().toISOString()) {
      throw lockedOut(secret.lockedUntil, parts.now());
    }
    const actor = { ...NOBODY, id: secret.id, name: secret.name, role: secret.role };
    const commandId = newCommandId();
    const { lockedUntil, remaining } = await writeTask(
      parts,
      'accounts.recordSignIn',
      { id: secret.id, succeeded: isRight },
      actor,
      commandId,
    );
    if (lockedUntil !== null) throw lockedOut(lockedUntil, parts.now());
    if (!isRight) throw new AppError('SIGN_IN_FAILED', { remaining });
    return { id: secret.id, name: secret.name, role: secret.role };
  };

  return {
    async status({ client }) {
      const session = sessions.get(client);
      const problem = parts.problem();
      const backup = latestBackup(parts);
      const common = {
        appVersion: APP_VERSION,
        lastBackup: backup,
        account: session?.account ?? null,
        locked: session?.locked ?? false,
      };
      if (problem) {
        const { district, office, lockMinutes, signInTries, signInLockMinutes } = DEFAULT_SETTINGS;
        const ledger = LEDGER_STATE[problem.code] ?? 'damaged';
        return {
          ...common,
          ledger,
          office,
          district,
          lockMinutes,
          signInTries,
          signInLockMinutes,
          accounts: [],
          largeText: false,
          problem: { code: problem.code, params: { ...problem.params } },
        };
      }
      const { settings, accounts } = await readTask(parts, 'accounts.known', {}, NOBODY);
      const preferences = session
        ? await readTask(parts, 'accounts.preferences', { id: session.account.id }, NOBODY)
        : {};
      return {
        ...common,
        ledger: accounts.length === 0 ? 'empty' : 'ready',
        office: settings.office,
        district: settings.district,
        lockMinutes: settings.lockMinutes,
        signInTries: settings.signInTries,
        signInLockMinutes: settings.signInLockMinutes,
        accounts,
        largeText: preferences['largeText'] === 'true',
        problem: null,
      };
    },
    async setUp({ client }, input) {
      const problem = parts.problem();
      if (problem && problem.code !== 'LEDGER_MISSING') throw new AppError('LEDGER_EXISTS');
      const passwordHash = await hashPassword(input.password);
      if (problem) parts.reopen({ create: true });
      const { district, office, adminName: name } = input;
      const actor = { ...NOBODY, name, role: 'admin' };
      const { id } = await writeTask(
        parts,
        'accounts.setUp',
        { district, office, name, passwordHash },
        actor,
        newCommandId(),
      );
      const account = { id, name, role: 'admin' as const };
      sessions.open(client, account);
      return { account };
    },
    async signIn({ client }, { name, password }) {
      const account = await checkPassword(name, password);
      sessions.open(client, account);
      return { account };
    },
    async signOut({ client }) {
      sessions.close(client);
      return DONE;
    },
    async lock({ client }) {
      sessions.lock(client);
      return DONE;
    },
    async unlock({ client }, { password }) {
      const session = sessions.get(client);
      if (!session) throw new AppError('SIGN_IN_REQUIRED');
      await checkPassword(session.account.name, password);
      sessions.unlock(client);
      return DONE;
    },
    async changePassword({ actor }, { current, next }) {
      const { id } = await checkPassword(actor.name, current);
      const passwordHash = await hashPassword(next);
      await writeTask(parts, 'accounts.setPassword', { id, passwordHash }, actor, newCommandId());
      return DONE;
    },
    async savePreference({ actor }, { key, value }) {
      if (actor.id !== null)
        await writeTask(
          parts,
          'accounts.savePreference',
          { id: actor.id, key, value },
          actor,
          newCommandId(),
        );
      return DONE;
    },
    preferences: async ({ actor }) =>
      actor.id === null ? {} : readTask(parts, 'accounts.preferences', { id: actor.id }, actor),
  };
}

function lockedOut(until: string, now: Date): AppError {
  const minutes = Math.ceil((Date.parse(until) - now.getTime()) / 60_000);
  return new AppError('ACCOUNT_LOCKED', { minutes: Math.max(1, minutes) });
}

/** A hash that no password meets, of the usual cost. */
const UNKNOWN_HASH = `scrypt$32768$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;

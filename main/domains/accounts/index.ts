import type { Database } from 'better-sqlite3';
import { ROLES, type Role } from '../../../shared/domain/accounts/rights.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext, WriteContext } from '../../db/context.ts';
import { all, first, q, run, scalar, statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { readSettings, writeSetting } from '../settings/index.ts';

export { hashPassword, verifyPassword } from './password.ts';

/** Reads a role column; an unknown word counts as the weakest role. */
function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'viewer';
}

export const accountQueries: QueriesOf<'accounts'> = {
  list: ({ db }) => ({
    accounts: all(db, q.selectFrom('account').selectAll().orderBy('id')).map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      role: roleOf(row.role),
      active: row.active === 1,
      lockedUntil: row.locked_until,
      lastSeenAt: row.last_seen_at,
      createdAt: row.created_at,
    })),
  }),
};

/** An office without an administrator could never be repaired from inside. */
function guardLastAdmin(db: Database, id: number): void {
  const others = scalar(
    db,
    `SELECT count(*) FROM account WHERE role = 'admin' AND active = 1 AND id <> ?`,
    id,
  );
  if (others === 0) throw new AppError('RECORD_IN_USE', { reason: 'lastAdmin' });
}

export const accountCommands: CommandsOf<'accounts'> = {
  update(context, input) {
    const { db } = context;
    const row = first(db, q.selectFrom('account').selectAll().where('id', '=', input.id));
    if (!row) throw new AppError('NOT_FOUND');
    if (row.version !== input.version) throw new AppError('STALE_RECORD');
    if (row.role === 'admin' && (input.role !== 'admin' || !input.active)) guardLastAdmin(db, input.id);
    statement(db, 'UPDATE account SET role = ?, active = ?, version = version + 1 WHERE id = ?').run(
      input.role,
      input.active ? 1 : 0,
      input.id,
    );
    context.describe({ summary: { name: row.name, role: input.role, active: input.active ? 1 : 0 } });
    return { id: input.id, version: input.version + 1 };
  },
};

/** An account with its secret, for the service thread alone. */
export interface AccountSecret {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly active: boolean;
  readonly lockedUntil: string | null;
}

/** Read tasks of the service thread. */
export const accountReads = {
  'accounts.secret': ({ db }: ReadContext, { name }: { name: string }): AccountSecret | null => {
    const row = first(db, q.selectFrom('account').selectAll().where('name', '=', name));
    if (!row) return null;
    return {
      id: row.id,
      name: row.name,
      role: roleOf(row.role),
      passwordHash: row.password_hash,
      active: row.active === 1,
      lockedUntil: row.locked_until,
    };
  },
  'accounts.known': ({ db }: ReadContext, _input: Record<never, never>) => ({
    settings: readSettings(db),
    accounts: all(
      db,
      q
        .selectFrom('account')
        .select(['id', 'name', 'role', 'last_seen_at'])
        .where('active', '=', 1)
        .orderBy('last_seen_at', 'desc'),
    ).map(({ id, name, role, last_seen_at }) => ({ id, name, role: roleOf(role), lastSeenAt: last_seen_at })),
  }),
  'accounts.preferences': ({ db }: ReadContext, { id }: { id: number }): Record<string, string> =>
    Object.fromEntries(
      all(db, q.selectFrom('preference').select(['key', 'value']).where('account_id', '=', id)).map(
        ({ key, value }) => [key, value],
      ),
    ),
};

/** Write tasks of the service thread: their passwords were hashed before the transaction. */
export const accountWrites = {
  'accounts.setUp': (
    context: WriteContext,
    input: { district: string; office: string; name: string; passwordHash: string },
  ) => {
    if (scalar(context.db, 'SELECT count(*) FROM account') > 0) throw new AppError('LEDGER_EXISTS');
    writeSetting(context.db, 'district', input.district);
    writeSetting(context.db, 'office', input.office);
    const id = insertAccount(context, { name: input.name, role: 'admin', passwordHash: input.passwordHash });
    // Whoever sets the ledger up is signed in by that.
    statement(context.db, 'UPDATE account SET last_seen_at = ? WHERE id = ?').run(
      context.now.toISOString(),
      id,
    );
    context.describe({ summary: { district: input.district, office: input.office, name: input.name } });
    return { id };
  },
  'accounts.create': (context: WriteContext, input: { name: string; role: Role; passwordHash: string }) => {
    const id = insertAccount(context, input);
    context.describe({ summary: { name: input.name, role: input.role } });
    return { id };
  },
  'accounts.setPassword': (context: WriteContext, input: { id: number; passwordHash: string }) => {
    const done = statement(
      context.db,
      'UPDATE account SET password_hash = ?, failed_tries = 0, locked_until = NULL, version = version + 1 WHERE id = ?',
    ).run(input.passwordHash, input.id);
    if (done.changes === 0) throw new AppError('NOT_FOUND');
    const name = statement(context.db, 'SELECT name FROM account WHERE id = ?').pluck().get(input.id);
    context.describe({ summary: { name } });
    return {};
  },
  /** A sign-in, good or bad. Bad ones count up to the lock-out; `remaining` = tries left before it. */
  'accounts.recordSignIn': (context: WriteContext, input: { id: number; succeeded: boolean }) => {
    const { db, now } = context;
    const name = statement(db, 'SELECT name FROM account WHERE id = ?').pluck().get(input.id);
    context.describe({ summary: { name, succeeded: input.succeeded ? 1 : 0 } });
    if (input.succeeded) {
      statement(
        db,
        'UPDATE account SET failed_tries = 0, locked_until = NULL, last_seen_at = ? WHERE id = ?',
      ).run(now.toISOString(), input.id);
      return { lockedUntil: null, remaining: 0 };
    }
    const settings = readSettings(db);
    const tries = 1 + scalar(db, 'SELECT failed_tries FROM account WHERE id = ?', input.id);
    const isLocked = tries >= settings.signInTries;
    const lockedUntil = isLocked
      ? new Date(now.getTime() + settings.signInLockMinutes * 60_000).toISOString()
      : null;
    statement(db, 'UPDATE account SET failed_tries = ?, locked_until = ? WHERE id = ?').run(
      isLocked ? 0 : tries,
      lockedUntil,
      input.id,
    );
    return { lockedUntil, remaining: Math.max(0, settings.signInTries - tries) };
  },
  'accounts.savePreference': ({ db }: WriteContext, input: { id: number; key: string; value: string }) => {
    run(
      db,
      q
        .insertInto('preference')
        .values({ account_id: input.id, key: input.key, value: input.value })
        .onConflict((conflict) =>
          conflict.columns(['account_id', 'key']).doUpdateSet({ value: input.value }),
        ),
    );
    return {};
  },
};

function insertAccount(
  context: WriteContext,
  input: { name: string; role: Role; passwordHash: string },
): number {
  const { db, now } = context;
  if (first(db, q.selectFrom('account').select('id').where('name', '=', input.name))) {
    throw new AppError('DUPLICATE_RECORD', { field: 'name' });
  }
  return run(
    db,
    q.insertInto('account').values({
      name: input.name,
      role: input.role,
      password_hash: input.passwordHash,
      locked_until: null,
      last_seen_at: null,
      created_at: now.toISOString(),
    }),
  ).id;
}

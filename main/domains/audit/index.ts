import type { EntityKey } from '../../../shared/domain/entities.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { all, first, q, statement } from '../../db/run.ts';
import { stores } from '../stores.ts';
import type { ReadContext } from '../../db/context.ts';
import type { QueriesOf } from '../handlers.ts';

/** Commands that every sign-in writes: they would bury the rest of the log. */
const QUIET = ['accounts.savePreference'];

function summaryOf(text: string): Record<string, string | number | null> {
  const parsed = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(parsed).map(([key, value]) => [
      key,
      typeof value === 'string' || typeof value === 'number'
        ? value
        : value === null
          ? null
          : JSON.stringify(value),
    ]),
  );
}

export const auditQueries: QueriesOf<'audit'> = {
  list({ db }, input) {
    let rows = q.selectFrom('audit').where('command', 'not in', QUIET);
    if (input.actor !== null) {
      const start = input.actor;
      rows = rows.where((eb) =>
        eb(eb.fn('substr', ['actor_name', eb.val(1), eb.val(Array.from(start).length)]), '=', start),
      );
    }
    if (input.command !== null) rows = rows.where('command', 'like', `${input.command}%`);
    // Moments are UTC, days are the office's: the day begins at 16:00 UTC of the day before.
    if (input.from !== null) rows = rows.where('at', '>=', startOfDay(input.from, 0));
    if (input.to !== null) rows = rows.where('at', '<', startOfDay(input.to, 1));
    const page = rows
      .selectAll()
      .orderBy('id', 'desc')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize);
    const total =
      first(
        db,
        rows.select((eb) => eb.fn.countAll<number>().as('n')),
      )?.n ?? 0;
    const entries = all(db, page).map((row) => {
      const summary = summaryOf(row.summary);
      const { name } = summary;
      return {
        id: row.id,
        at: row.at,
        actor: row.actor_name,
        door: row.door,
        command: row.command,
        subject: typeof name === 'string' ? name : null,
        summary,
        reason: row.reason,
      };
    });
    return { entries, total };
  },
  happened: ({ db }, { commandId }) => ({
    happened: first(db, q.selectFrom('audit').select('id').where('command_id', '=', commandId)) !== undefined,
  }),
  disclosures({ db }, { entity, id }) {
    if (!Object.hasOwn(stores, entity)) throw new AppError('INPUT_INVALID', { field: 'entity' });
    const { table } = stores[entity as EntityKey];
    const since = statement(db, `SELECT created_at FROM ${table} WHERE id = ?`).pluck().get(id);
    if (typeof since !== 'string') throw new AppError('NOT_FOUND');
    const rows = all(
      db,
      q
        .selectFrom('audit')
        .selectAll()
        .where('entity', '=', entity)
        .where('row_id', '=', id)
        .where('command', 'like', '%.reveal%')
        // An id may have belonged to someone whose import was undone.
        .where('at', '>=', since)
        .orderBy('id', 'desc'),
    );
    return {
      entries: rows.map((row) => {
        const { field, reason } = summaryOf(row.summary);
        return {
          at: row.at,
          actor: row.actor_name,
          what: String(field ?? ''),
          reason: row.reason || String(reason ?? ''),
        };
      }),
    };
  },
};

function startOfDay(day: string, plusDays: number): string {
  if (!isDateOnly(day)) throw new AppError('INPUT_INVALID', { field: plusDays === 0 ? 'from' : 'to' });
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + plusDays * 86_400_000).toISOString();
}

/** Commands that change nothing a backup must hold before the next import. */
const NOT_A_CHANGE = [
  ...QUIET,
  'accounts.recordSignIn',
  'imports.register',
  'imports.storeCounts',
  'exchange.record',
  // A restore is a change: what now stands there is not what the backup made before it holds.
  'backups.make',
  'backups.verify',
];

/** Read tasks of the service thread. */
export const auditReads = {
  /** When the ledger's contents last changed; null where nothing was ever written. */
  'audit.lastChange': ({ db }: ReadContext, _input: Record<never, never>): string | null =>
    first(
      db,
      q
        .selectFrom('audit')
        .select('at')
        .where('command', 'not in', NOT_A_CHANGE)
        .orderBy('id', 'desc')
        .limit(1),
    )?.at ?? null,
};

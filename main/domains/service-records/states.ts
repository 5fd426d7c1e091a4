import { sql } from 'kysely';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { closedYearIssue } from '../../../shared/domain/sessions/closed-year.ts';
import { stateAfter } from '../../../shared/domain/service-records/status.ts';
import type { ReadContext, WriteContext } from '../../db/context.ts';
import { all, q, scalar, statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { conjunction } from '../ledger/bindings.ts';
import { conditionsOf } from '../ledger/conditions.ts';
import { readSettings } from '../settings/index.ts';
import { forbidden } from './forbidden.ts';
import { ON_THE_WAY } from './facts.ts';
import { serviceRecordStore as store } from './store.ts';

/** Records between two signs of life. */
const PIECE = 5000;

/** What one act does to many records: columns that get a value, by field key. */
interface Change {
  readonly from: 'pending' | 'notice';
  readonly to: string;
  readonly set: readonly (readonly [key: string, column: string, value: string])[];
}

/**
 * Takes records from one state to the next: two statements a piece, whatever its size. Each record's own history gets a
 * row that tells the fields before and after. Answers how many were in the state that the act starts from.
 */
function changeMany(context: WriteContext, ids: readonly number[], change: Change): number {
  const { db, auditId, now } = context;
  const set = [['status', 'status', change.to] as const, ...change.set];
  const before = set.map(([key, column]) => `'${key}', ${column}`).join(', ');
  const after = set.map(([key]) => `'${key}', :${key}`).join(', ');
  const which = `id IN (SELECT value FROM json_each(:ids)) AND status = '${change.from}'`;
  const tell = statement(
    db,
    `INSERT INTO change (audit_id, entity, row_id, action, before, after)
     SELECT :audit, '${store.entity.key}', id, 'update', json_object(${before}), json_object(${after})
     FROM service_record WHERE ${which}`,
  );
  const write = statement(
    db,
    `UPDATE service_record SET ${set.map(([key, column]) => `${column} = :${key}`).join(', ')},
       version = version + 1, updated_at = :now WHERE ${which}`,
  );
  const values = Object.fromEntries(set.map(([key, , value]) => [key, value]));
  let changed = 0;
  for (let at = 0; at < ids.length; at += PIECE) {
    const piece = JSON.stringify(ids.slice(at, at + PIECE));
    tell.run({ ...values, audit: auditId, ids: piece });
    changed += write.run({ ...values, now: now.toISOString(), ids: piece }).changes;
    context.progress(Math.min(at + PIECE, ids.length), ids.length, 'writing');
  }
  return changed;
}

interface Found {
  readonly id: number;
  readonly status: string;
  readonly servedOn: string;
}

/** 核实 of what a request names: everything of it that waits, in one command. */
export const verify: CommandsOf<'serviceRecords'>['verify'] = (context, { request }) => {
  const { db, today, actor } = context;
  const where = conjunction(conditionsOf(store, context, request));
  const found = sql<Found>`SELECT t.id, t.status, t.served_on AS servedOn FROM service_record t${where}`;
  const rows = all(db, { compile: () => found.compile(q) });
  const { noticeDays, closedThrough } = readSettings(db);
  const pending = rows.filter(({ status }) => status === 'pending');
  const waiting = pending.filter(({ servedOn }) => closedYearIssue(servedOn, closedThrough) === undefined);
  const act = noticeDays === 0 ? 'verifyWithoutNotice' : 'verify';
  const by = [
    ['verifier', 'verifier', actor.name],
    ['verifiedOn', 'verified_on', today],
  ] as const;
  const further =
    act === 'verify'
      ? ([['noticeUntil', 'notice_until', daysAfter(today, noticeDays)]] as const)
      : ([['effectiveOn', 'effective_on', today]] as const);
  const to = stateAfter('pending', act) ?? 'pending';
  if (waiting.length === 0) throw noneWaits(rows[0], pending[0], to, closedThrough);
  const verified = changeMany(
    context,
    waiting.map(({ id }) => id),
    { from: 'pending', to, set: [...by, ...further] },
  );
  context.describe({ entity: store.entity.key, summary: { verified } });
  return { verified, left: rows.length - verified };
};

/** Why nothing of a request could be verified. */
function noneWaits(
  first: Found | undefined,
  pending: Found | undefined,
  to: string,
  closedThrough: number | null,
): AppError {
  if (!first) return new AppError('NOT_FOUND');
  const closed = pending && closedYearIssue(pending.servedOn, closedThrough);
  return closed ? new AppError(closed.code, closed.params) : forbidden(first.status, to);
}

/** The days of a closed year stay as they are until it is opened again. */
const DUE = `${ON_THE_WAY} AND status = 'notice' AND notice_until < :today AND CAST(substr(served_on, 1, 4) AS INTEGER) > :closed`;

function dueOn({ db, today }: Pick<ReadContext, 'db' | 'today'>) {
  return { today, closed: readSettings(db).closedThrough ?? 0 };
}

/** Every record whose last day of notice has passed takes effect. */
export function takeEffect(context: WriteContext, _input: Record<never, never>): { effective: number } {
  const { db, today } = context;
  const ids = statement(db, `SELECT id FROM service_record WHERE ${DUE} ORDER BY id`)
    .pluck()
    .all(dueOn(context));
  const to = stateAfter('notice', 'takeEffect') ?? 'notice';
  const set = [['effectiveOn', 'effective_on', today]] as const;
  const effective = changeMany(context, ids as number[], { from: 'notice', to, set });
  context.describe({ entity: store.entity.key, summary: { effective } });
  return { effective };
}

/** How many records wait for `takeEffect`. */
export const due: QueriesOf<'serviceRecords'>['due'] = (context) => ({
  records: scalar(context.db, `SELECT count(*) FROM service_record WHERE ${DUE}`, dueOn(context)),
});

import type { Database } from 'better-sqlite3';
import { officeDay } from '../../shared/kernel/date-only.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { Actor, RowChange, WriteContext } from '../db/context.ts';
import { first, q, run, statement } from '../db/run.ts';

export type CommandHandler = (context: WriteContext, input: never) => unknown;

export interface CommandCall {
  readonly name: string;
  readonly commandId: string;
  readonly input: unknown;
  readonly actor: Actor;
}

export interface CommandTools {
  readonly now: () => Date;
  readonly newUid: () => Buffer;
  readonly plansDir: string;
  /** Posts progress; nobody is waited for. */
  readonly onProgress?: (done: number, total: number, phase: string) => void;
  readonly isAborted?: () => boolean;
}

/**
 * The only way to write: one IMMEDIATE transaction, the handler, one audit record. Whatever the handler throws
 * rolls everything back. Rights and input are checked by the router before; the handler is synchronous by type,
 * so that no transaction is ever open across an await. Throws what the handler throws, unmapped.
 */
export function runCommand(
  db: Database,
  handler: CommandHandler,
  call: CommandCall,
  tools: CommandTools,
): unknown {
  const now = tools.now();
  const afterwards: (() => void)[] = [];
  letGo(db, leftOver.get(db) ?? []);
  db.exec('BEGIN IMMEDIATE');
  try {
    const auditId = openAudit(db, call, now);
    const result = (handler as (context: WriteContext, input: unknown) => unknown)(
      writeContext(db, auditId, call, tools, now, afterwards),
      call.input,
    );
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    letGo(db, afterwards);
  }
}

/** What could not be let go when its command ended, by connection: tried again before the next command. */
const leftOver = new WeakMap<Database, readonly (() => void)[]>();

/**
 * Lets go what a command held open. Its transaction has ended by now: a failure here changes nothing of what was
 * written, and must not be told as a failure of the command.
 */
function letGo(db: Database, works: readonly (() => void)[]): void {
  const kept = works.filter((work) => {
    try {
      work();
      return false;
    } catch {
      return true;
    }
  });
  leftOver.set(db, kept);
}

function openAudit(db: Database, call: CommandCall, now: Date): number {
  const before = first(db, q.selectFrom('audit').select('id').where('command_id', '=', call.commandId));
  if (before) throw new AppError('INPUT_INVALID', { field: 'commandId' });
  return run(
    db,
    q.insertInto('audit').values({
      command_id: call.commandId,
      at: now.toISOString(),
      actor_id: call.actor.id,
      actor_name: call.actor.name,
      door: call.actor.door,
      command: call.name,
      entity: null,
      row_id: null,
      summary: '{}',
      reason: null,
    }),
  ).id;
}

const INSERT_CHANGE = `INSERT INTO change (audit_id, entity, row_id, action, before, after) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (entity, row_id, audit_id) DO NOTHING`;
const DESCRIBE = `UPDATE audit SET entity = coalesce(?, entity), row_id = coalesce(?, row_id),
  summary = json_patch(summary, ?), reason = coalesce(?, reason) WHERE id = ?`;

function writeContext(
  db: Database,
  auditId: number,
  call: CommandCall,
  tools: CommandTools,
  now: Date,
  afterwards: (() => void)[],
): WriteContext {
  return {
    db,
    now,
    today: officeDay(now),
    actor: call.actor,
    plansDir: tools.plansDir,
    auditId,
    newUid: tools.newUid,
    recordChange(change) {
      const { entity, id, action, before, after } = change;
      const done = statement(db, INSERT_CHANGE).run(auditId, entity, id, action, json(before), json(after));
      if (done.changes === 0) extendChange(db, auditId, change);
    },
    describe(audit) {
      statement(db, DESCRIBE).run(
        audit.entity ?? null,
        audit.rowId ?? null,
        JSON.stringify(audit.summary ?? {}),
        audit.reason ?? null,
        auditId,
      );
    },
    afterwards: (work) => void afterwards.push(work),
    progress(done, total, phase) {
      tools.onProgress?.(done, total, phase);
      if (tools.isAborted?.()) throw new AppError('CANCELLED');
    },
  };
}

function json(values: RowChange['before']): string | null {
  return values ? JSON.stringify(values) : null;
}

/** A command that touches a row twice: the first value before and the last value after count. */
function extendChange(db: Database, auditId: number, change: RowChange): void {
  const where = 'entity = ? AND row_id = ? AND audit_id = ?';
  const key = [change.entity, change.id, auditId];
  const known = statement(db, `SELECT before, after FROM change WHERE ${where}`).get(...key) as {
    before: string | null;
    after: string | null;
  };
  const parsed = (text: string | null) => JSON.parse(text ?? '{}') as Record<string, unknown>;
  statement(db, `UPDATE change SET before = ?, after = ? WHERE ${where}`).run(
    json({ ...change.before, ...parsed(known.before) }),
    json({ ...parsed(known.after), ...change.after }),
    ...key,
  );
}

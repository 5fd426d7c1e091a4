import type { Database } from 'better-sqlite3';
import { officeDay } from '../../shared/kernel/date-only.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { Actor, WriteContext } from '../db/context.ts';
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
  db.exec('BEGIN IMMEDIATE');
  try {
    const auditId = openAudit(db, call, now);
    const result = (handler as (context: WriteContext, input: unknown) => unknown)(
      writeContext(db, auditId, call, tools, now),
      call.input,
    );
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
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
  ON CONFLICT (entity, row_id, audit_id) DO UPDATE SET
    before = json_patch(coalesce(excluded.before, '{}'), coalesce(before, '{}')),
    after = json_patch(coalesce(after, '{}'), coalesce(excluded.after, '{}'))`;
const DESCRIBE = `UPDATE audit SET entity = coalesce(?, entity), row_id = coalesce(?, row_id),
  summary = json_patch(summary, ?), reason = coalesce(?, reason) WHERE id = ?`;

function writeContext(
  db: Database,
  auditId: number,
  call: CommandCall,
  tools: CommandTools,
  now: Date,
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
      statement(db, INSERT_CHANGE).run(
        auditId,
        change.entity,
        change.id,
        change.action,
        change.before ? JSON.stringify(change.before) : null,
        change.after ? JSON.stringify(change.after) : null,
      );
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
    progress(done, total, phase) {
      tools.onProgress?.(done, total, phase);
      if (tools.isAborted?.()) throw new AppError('CANCELLED');
    },
  };
}

import { type FlagState, stateAfterDecision } from '../../../shared/domain/record-flags/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';

interface Stored {
  readonly version: number;
  readonly status: FlagState;
  readonly holds: number;
  readonly amount: number;
}

const READ = 'SELECT version, status, holds, amount FROM record_flag WHERE id = ?';

const WRITE = `UPDATE record_flag SET status = :status, reason = :reason, decided_amount = :amount, decided_on = :today,
    decided_by = :actor, version = version + 1 WHERE id = :id`;

/**
 * Decides on findings, or takes a decision back, with a reason: all or none, one audit row. Throws STALE_RECORD where a
 * finding changed or went meanwhile, STATE_FORBIDDEN where the table does not have the step.
 */
export const decide: CommandsOf<'recordFlags'>['decide'] = (context, { targets, decision, reason }) => {
  const { db, today, actor } = context;
  for (const { id, version } of targets) {
    const stored = statement(db, READ).get(id) as Stored | undefined;
    if (!stored || stored.version !== version || stored.holds === 0) throw new AppError('STALE_RECORD');
    const status = stateAfterDecision(stored.status, decision);
    if (status === undefined)
      throw new AppError('STATE_FORBIDDEN', { entity: 'recordFlags', from: stored.status, to: decision });
    statement(db, WRITE).run({ id, status, reason, amount: stored.amount, today, actor: actor.name });
    context.recordChange({
      entity: 'recordFlags',
      id,
      action: 'update',
      before: { status: stored.status },
      after: { status, reason },
    });
  }
  context.describe({ entity: 'recordFlags', summary: { changed: targets.length, decision }, reason });
  return { changed: targets.length };
};

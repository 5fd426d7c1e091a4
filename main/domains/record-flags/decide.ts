import {
  type Decision,
  FLAG_WORDS,
  type FlagState,
  stateAfterDecision,
} from '../../../shared/domain/record-flags/status.ts';
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

/** What a refusal calls the row. */
const WHAT = '核查事项';

/** The state that a decision is about, in words: where the table does not have the step, this is what was wanted. */
const WANTED: Readonly<Record<Decision, FlagState>> = { keep: 'kept', return: 'returned', reopen: 'open' };

/**
 * Decides on findings, or takes a decision back, with a reason: all or none, one audit row. Throws STALE_RECORD where a
 * finding changed or went meanwhile, STATE_FORBIDDEN where the table does not have the step.
 */
export const decide: CommandsOf<'recordFlags'>['decide'] = (context, { targets, decision, reason }) => {
  const { db, today, actor } = context;
  for (const { id, version } of targets) {
    const stored = statement(db, READ).get(id) as Stored | undefined;
    if (!stored || stored.version !== version || stored.holds === 0)
      throw new AppError('STALE_RECORD', { what: WHAT });
    const status = stateAfterDecision(stored.status, decision);
    if (status === undefined)
      throw new AppError('STATE_FORBIDDEN', {
        what: WHAT,
        from: FLAG_WORDS[stored.status],
        to: FLAG_WORDS[WANTED[decision]],
      });
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

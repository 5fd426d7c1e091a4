import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { readStored } from '../ledger/row-update.ts';
import { entityWriter } from '../ledger/write.ts';
import { sessionStore } from './store.ts';

/** What belongs to the one day alone and is not copied. */
const OF_THE_DAY = ['number', 'heldOn', 'status', 'offlinePeople', 'onlinePeople', 'mediaLink', 'remark'];

const PARTNERS = `SELECT group_concat(o.name, '、') FROM session_partner p
  JOIN organization o ON o.id = p.organization_id WHERE p.session_id = ?`;

/** The same session on another day: planned, numbered anew, without counts, links and review. */
export const copySession: CommandsOf<'sessions'>['copy'] = (context, { id, heldOn }) => {
  const stored = readStored(sessionStore, context.db, id);
  if (!stored) throw new AppError('NOT_FOUND');
  const kept = Object.entries(stored.values).filter(([key]) => !OF_THE_DAY.includes(key));
  const partners = statement(context.db, PARTNERS).pluck().get(id) as string | null;
  const made = entityWriter(sessionStore, writeDeps(context)).insert({
    ...Object.fromEntries(kept),
    partners,
    heldOn,
    status: 'planned',
  });
  context.recordChange({ entity: 'sessions', id: made.id, action: 'add', after: made.after });
  context.describe({ entity: 'sessions', rowId: made.id, summary: { name: stored.values['name'] ?? '' } });
  return { id: made.id, version: made.version };
};

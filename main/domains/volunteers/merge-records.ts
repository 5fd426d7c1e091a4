import type { Database } from 'better-sqlite3';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

const LIVE = `status NOT IN ('reversed', 'reversal')`;
/** Live records of the loser in sessions in which the winner has one too: a session holds one live record a person. */
const SHARED = `SELECT o.id FROM service_record o WHERE o.volunteer_id = :loser AND o.session_id IS NOT NULL AND o.${LIVE}
  AND EXISTS (SELECT 1 FROM service_record w WHERE w.session_id = o.session_id AND w.volunteer_id = :winner AND w.${LIVE})`;

/** Service records of the loser: those that move, and those that stay because the winner has one of the same session. */
export function recordsToMove(db: Database, winner: number, loser: number) {
  const keptRecords = statement(db, SHARED).pluck().all({ winner, loser }) as number[];
  const stays = new Set(keptRecords);
  const all = statement(db, 'SELECT id FROM service_record WHERE volunteer_id = ? ORDER BY id')
    .pluck()
    .all(loser);
  return { records: (all as number[]).filter((id) => !stays.has(id)), keptRecords };
}

/**
 * What stays with the loser is the same presence a second time: it is kept and counts nowhere (`aside` 1), until the merge
 * is taken back (0). Totals follow by triggers.
 */
export function setAside(
  context: WriteContext,
  ids: readonly number[],
  volunteer: number,
  aside: 0 | 1,
): void {
  if (ids.length === 0) return;
  statement(
    context.db,
    `UPDATE service_record SET set_aside = :aside, version = version + 1, updated_at = :now
     WHERE id IN (SELECT value FROM json_each(:given)) AND volunteer_id = :volunteer AND set_aside <> :aside`,
  ).run({ aside, volunteer, given: JSON.stringify(ids), now: context.now.toISOString() });
}

/**
 * Gives service records to the other person of a merge, those still with `from`, and what has reversed them since with
 * them. Each record's own history tells; totals follow by triggers.
 */
export function handRecords(context: WriteContext, ids: readonly number[], from: number, to: number): void {
  if (ids.length === 0) return;
  const { db, auditId, now } = context;
  const given = JSON.stringify(ids);
  const which = `volunteer_id = :from AND (id IN (SELECT value FROM json_each(:given))
    OR reverses_id IN (SELECT value FROM json_each(:given)))`;
  statement(
    db,
    `INSERT INTO change (audit_id, entity, row_id, action, before, after)
     SELECT :auditId, 'serviceRecords', id, 'update', json_object('volunteer', :from), json_object('volunteer', :to)
     FROM service_record WHERE ${which}`,
  ).run({ auditId, from, to, given });
  statement(
    db,
    `UPDATE service_record SET volunteer_id = :to, version = version + 1, updated_at = :now WHERE ${which}`,
  ).run({ from, to, given, now: now.toISOString() });
}

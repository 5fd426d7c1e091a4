import type { Database } from 'better-sqlite3';
import { statement } from '../../db/run.ts';

const onFile = (entity: string, id: string) =>
  `EXISTS (SELECT 1 FROM attachment d WHERE d.entity = '${entity}' AND d.row_id = ${id} AND d.removed_at IS NULL)`;

/** 历史结转 counts only with a document: attached to the record itself, or to its session. */
const DOCUMENTED = `(r.source <> 'carried' OR ${onFile('serviceRecords', 'r.id')} OR ${onFile('sessions', 'r.session_id')})`;

/**
 * Minutes that rate a volunteer on a day, over `service_record r`: served and effective until that day, and not voided
 * since. What is 待核实 or 公示中, voided or reversing never counts.
 * @param volunteer SQL of the volunteer's id
 * @param day SQL of the day
 */
function minutesUntil(volunteer: string, day: string): string {
  return `(SELECT coalesce(sum(r.minutes), 0) FROM service_record r
    WHERE r.volunteer_id = ${volunteer} AND r.served_on <= ${day} AND r.status = 'effective'
      AND coalesce(r.effective_on, r.served_on) <= ${day} AND ${DOCUMENTED})`;
}

const OF_ONE = `SELECT ${minutesUntil(':id', ':day')}`;

/** Minutes of one volunteer until a day, converted nowhere: hours are made of them once, at the edge. */
export function minutesOf(db: Database, id: number, day: string): number {
  return Number(statement(db, OF_ONE).pluck().get({ id, day }));
}

/** True of an award `t` whose hours, as records say today, do not reach its level any more. */
export const UNREACHED = `(t.scheme_id IS NOT NULL AND t.cut_off IS NOT NULL AND t.status NOT IN ('refused', 'withdrawn')
  AND ${minutesUntil('t.volunteer_id', 't.cut_off')}
    < (SELECT l.minutes FROM star_level l WHERE l.scheme_id = t.scheme_id AND l.level = CAST(t.level AS INTEGER)))`;

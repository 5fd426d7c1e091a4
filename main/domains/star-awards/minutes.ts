import type { Database } from 'better-sqlite3';
import { statement } from '../../db/run.ts';

const onFile = (entity: string, id: string) =>
  `EXISTS (SELECT 1 FROM attachment d WHERE d.entity = '${entity}' AND d.row_id = ${id} AND d.removed_at IS NULL)`;

/** 历史结转 counts only with a document: attached to the record itself, or to its session. */
const HAS_DOCUMENT = `(${onFile('serviceRecords', 'r.id')} OR ${onFile('sessions', 'r.session_id')})`;

/**
 * Σ minutes of 已生效 service, by indexes alone: everything that stands, less what was carried over without a document.
 * What is 待核实 or 公示中, voided or reversing never counts.
 * @param where SQL over `service_record r`: whose, and until when
 */
function standing(where: string): string {
  const sum = 'SELECT coalesce(sum(r.minutes), 0) FROM service_record r';
  const counts = `${where} AND r.status = 'effective'`;
  const carried = `r.source = 'carried' AND NOT ${HAS_DOCUMENT}`;
  return `((${sum} WHERE ${counts}) - (${sum} INDEXED BY service_record_carried WHERE ${counts} AND ${carried}))`;
}

/** Minutes of the volunteer `:id` until the day `:day`: served and effective by then. */
export const MINUTES_UNTIL = `SELECT ${standing(
  'r.volunteer_id = :id AND r.served_on <= :day AND coalesce(r.effective_on, r.served_on) <= :day',
)}`;

/** Minutes that rate a volunteer on a day, converted nowhere: hours are made of them once, at the edge. */
export function minutesOf(db: Database, id: number, day: string): number {
  return Number(statement(db, MINUTES_UNTIL).pluck().get({ id, day }));
}

/**
 * What still stands today of the service until an award's cut-off day. A correction counts, although it took effect later:
 * only what was voided for good is gone.
 */
const STANDING = standing('r.volunteer_id = t.volunteer_id AND r.served_on <= t.cut_off');

/** True of an award `t` whose hours, as records say today, do not reach its level any more. */
export const UNREACHED = `(t.scheme_id IS NOT NULL AND t.cut_off IS NOT NULL AND t.status NOT IN ('refused', 'withdrawn')
  AND ${STANDING}
    < (SELECT l.minutes FROM star_level l WHERE l.scheme_id = t.scheme_id AND l.level = CAST(t.level AS INTEGER)))`;

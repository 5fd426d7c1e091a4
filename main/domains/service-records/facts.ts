import type { Database } from 'better-sqlite3';
import type { PersonFacts, SessionFacts } from '../../../shared/domain/service-records/eligibility.ts';
import type { ServiceTime } from '../../../shared/domain/record-checks/service-time.ts';
import { statement } from '../../db/run.ts';

/** Live records: what was reversed and what reverses it count nowhere. */
export const LIVE = `status NOT IN ('reversed', 'reversal')`;

/**
 * Records on their way to 已生效. The partial index of them is used only where a statement spells this very condition,
 * beside the one state that it asks for.
 */
export const ON_THE_WAY = `status IN ('pending', 'notice') AND set_aside = 0`;

/** The day from which 注销 or 已故 holds, where the ledger knows it. `v` is the volunteer. */
export const ENDED_ON = `(SELECT max(c.from_day) FROM volunteer_status_change c WHERE c.volunteer_id = v.id AND c.after = v.status)`;

/** What the rules look at of a person; undefined where there is none. */
export function personFacts(db: Database, id: number): PersonFacts | undefined {
  return statement(
    db,
    `SELECT v.status, v.birth_date AS bornOn, CASE WHEN v.status IN ('4', '5') THEN ${ENDED_ON} END AS endedOn
     FROM volunteer v WHERE v.id = ?`,
  ).get(id) as PersonFacts | undefined;
}

/** What the rules look at of a session; undefined where there is none. */
export function sessionFacts(db: Database, id: number): SessionFacts | undefined {
  return statement(
    db,
    'SELECT held_on AS heldOn, start_time AS startTime, end_time AS endTime, status FROM session WHERE id = ?',
  ).get(id) as SessionFacts | undefined;
}

/** A live record of a person, as the rules of days and overlaps take it. */
export interface LiveRecord extends ServiceTime {
  readonly id: number;
  readonly minutes: number;
}

/** Live records of a person on the days from … to. */
export function liveRecords(db: Database, volunteerId: number, from: string, to: string): LiveRecord[] {
  return statement(
    db,
    `SELECT id, served_on AS servedOn, start_time AS startTime, end_time AS endTime, minutes FROM service_record
     WHERE volunteer_id = ? AND served_on BETWEEN ? AND ? AND ${LIVE} ORDER BY id`,
  ).all(volunteerId, from, to) as LiveRecord[];
}

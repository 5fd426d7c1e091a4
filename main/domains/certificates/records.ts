import type { Database } from 'better-sqlite3';
import type { ServiceLine } from '../../../shared/domain/certificates/lines.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';

/** Whose records of which days an organisation states. */
export interface Scope {
  readonly organizationId: number;
  readonly volunteerId: number;
  readonly from: string;
  readonly to: string;
}

const OWN = `SELECT r.id AS recordId, r.served_on AS servedOn, r.start_time AS startTime, r.end_time AS endTime,
    coalesce(r.content, s.name) AS content, coalesce(r.place, s.place, (SELECT t.name FROM site t WHERE t.id = s.site_id)) AS place,
    r.minutes
  FROM service_record r LEFT JOIN session s ON s.id = r.session_id
  WHERE r.volunteer_id = :volunteerId AND r.served_on BETWEEN :from AND :to AND r.status = 'effective'
    AND r.organization_id = :organizationId
  ORDER BY r.served_on, r.start_time, r.id`;

/** 已生效 records of the person that the organisation itself recorded (谁记录谁证明), in order of days. */
export function ownLines(db: Database, scope: Scope): ServiceLine[] {
  return statement(db, OWN).all(scope) as ServiceLine[];
}

const BESIDE = `SELECT
    count(*) FILTER (WHERE r.status = 'effective' AND r.organization_id IS NOT :organizationId) AS "foreign",
    count(*) FILTER (WHERE r.status IN ('pending', 'notice') AND r.organization_id = :organizationId) AS waiting
  FROM service_record r WHERE r.volunteer_id = :volunteerId AND r.served_on BETWEEN :from AND :to`;

/** How many records of the period a certificate does not state, and why. */
export function besideLines(db: Database, scope: Scope): { foreign: number; waiting: number } {
  return statement(db, BESIDE).get(scope) as { foreign: number; waiting: number };
}

/**
 * The lines of a certificate. Throws CERTIFICATE_EMPTY where the organisation recorded nothing, and CERTIFICATE_FOREIGN
 * where a record was named that is not its own, not the person's, not of the period or not effective.
 */
export function linesToState(db: Database, scope: Scope, recordIds?: readonly number[]): ServiceLine[] {
  const own = ownLines(db, scope);
  if (recordIds) {
    const known = new Set(own.map(({ recordId }) => recordId));
    const count = recordIds.filter((id) => !known.has(id)).length;
    if (count > 0) throw new AppError('CERTIFICATE_FOREIGN', { count });
  }
  const lines = recordIds ? own.filter(({ recordId }) => recordIds.includes(recordId)) : own;
  if (lines.length === 0) throw new AppError('CERTIFICATE_EMPTY');
  return lines;
}

/** People whom an organisation could certify, more than one certificate run takes are cut. */
const CANDIDATES_LIMIT = 500;

const CANDIDATES = `SELECT r.volunteer_id AS volunteerId, v.name, count(*) AS records, sum(r.minutes) AS minutes
  FROM service_record r JOIN volunteer v ON v.id = r.volunteer_id AND v.merged_into IS NULL
  WHERE r.organization_id = :organizationId AND r.served_on BETWEEN :from AND :to AND r.status = 'effective'
  GROUP BY r.volunteer_id ORDER BY v.name_key, v.id LIMIT :limit`;

interface Candidate {
  readonly volunteerId: number;
  readonly name: string;
  readonly records: number;
  readonly minutes: number;
}

/** People with effective records of an organisation in a period, by name. */
export function candidates(
  db: Database,
  period: Omit<Scope, 'volunteerId'>,
): { people: Candidate[]; capped: boolean } {
  const people = statement(db, CANDIDATES).all({ ...period, limit: CANDIDATES_LIMIT + 1 }) as Candidate[];
  return { people: people.slice(0, CANDIDATES_LIMIT), capped: people.length > CANDIDATES_LIMIT };
}

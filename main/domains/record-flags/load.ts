import type { Database } from 'better-sqlite3';
import type {
  CheckedPerson,
  CheckedRecord,
  CheckedSession,
  CheckedTeam,
  CheckTerms,
} from '../../../shared/domain/record-flags/checked.ts';
import { type DateOnly, yearsBefore } from '../../../shared/kernel/date-only.ts';
import { recordsTooManyPeople } from '../../../shared/domain/record-checks/team-size.ts';
import { statement } from '../../db/run.ts';
import { ENDED_ON, LIVE } from '../service-records/facts.ts';
import { batchOf } from './batch.ts';
import { type CheckScope, daysOf, windowOf } from './scope.ts';
import { hasSheet } from './sheet.ts';

/** Live, and not kept back by a merge beside the record that stands. */
const COUNTED = `${LIVE} AND set_aside = 0`;

/** How many people or sessions are held in memory at a time. */
const PIECE = 2000;

type RecordRow = Omit<CheckedRecord, 'effective'> & { readonly status: string };

const RECORD = `r.id, r.volunteer_id AS volunteerId, r.session_id AS sessionId, r.organization_id AS organizationId,
  r.served_on AS servedOn, r.start_time AS startTime, r.end_time AS endTime, r.minutes, r.status, r.source, r.recorder,
  r.created_at AS enteredAt,
  ${batchOf('r')} AS batchId`;

function asChecked(rows: readonly RecordRow[]): CheckedRecord[] {
  return rows.map(({ status, ...record }) => ({ ...record, effective: status === 'effective' }));
}

/** Ids of a temporary list, piece by piece. */
function* pieces(db: Database, list: 'check_person' | 'check_session'): Generator<string> {
  const next = statement(db, `SELECT id FROM temp.${list} WHERE id > ? ORDER BY id LIMIT ${String(PIECE)}`);
  let after = 0;
  for (;;) {
    const ids = next.pluck().all(after) as number[];
    const last = ids.at(-1);
    if (last === undefined) return;
    yield JSON.stringify(ids);
    after = last;
  }
}

const PEOPLE = `SELECT v.id, v.birth_date AS bornOn, v.registered_on AS registeredOn, v.guardian_consent_on AS consentedOn,
    v.status, CASE WHEN v.status IN ('4', '5') THEN ${ENDED_ON} END AS endedOn, p.days_only AS daysOnly,
    coalesce((SELECT sum(y.minutes) FROM volunteer_year y WHERE y.volunteer_id = v.id AND y.year < :year), 0) AS minutesBefore
  FROM json_each(:ids) i JOIN temp.check_person p ON p.id = i.value JOIN volunteer v ON v.id = i.value`;

/** Of what kind a service was matters for minors only. */
const recordsOf = (days: string, category: string): string => `SELECT ${RECORD}, ${category} AS category
  FROM json_each(:ids) p ${days} AND r.${COUNTED} ORDER BY r.volunteer_id, r.served_on, r.id`;

const WINDOW =
  'CROSS JOIN service_record r ON r.volunteer_id = p.value AND r.served_on BETWEEN :first AND :last';
const NO_CATEGORY = 'NULL';
const CATEGORY = '(SELECT s.service_category FROM session s WHERE s.id = r.session_id)';

const RECORDS_OF_ADULTS = recordsOf(WINDOW, NO_CATEGORY);
const RECORDS_OF_MINORS = recordsOf(WINDOW, CATEGORY);
const RECORDS_OF_DAYS = recordsOf(
  `CROSS JOIN temp.check_day d ON d.volunteer_id = p.value
   CROSS JOIN service_record r ON r.volunteer_id = d.volunteer_id AND r.served_on = d.served_on`,
  NO_CATEGORY,
);

interface PersonRow extends Omit<CheckedPerson, 'end' | 'records'> {
  readonly status: string;
  readonly endedOn: string | null;
  readonly daysOnly: number;
}

const DIED = '5';
const ADULT_AGE = 18;

/** Which records of a person are read: those of the suspect days alone, or all of the year with or without their kind. */
function readerOf({ daysOnly, bornOn }: PersonRow, minorBorn: DateOnly): string {
  if (daysOnly === 1) return RECORDS_OF_DAYS;
  return bornOn !== null && bornOn > minorBorn ? RECORDS_OF_MINORS : RECORDS_OF_ADULTS;
}

/** The chosen people with their records of the year and the weeks beside it. */
export function* loadPeople(db: Database, scope: CheckScope): Generator<CheckedPerson> {
  const window = windowOf(scope);
  const minorBorn = yearsBefore(window.first, ADULT_AGE);
  for (const ids of pieces(db, 'check_person')) {
    const people = statement(db, PEOPLE).all({ year: scope.year, ids }) as PersonRow[];
    const rows = [...Map.groupBy(people, (person) => readerOf(person, minorBorn))].flatMap(([sql, some]) => {
      const wanted = JSON.stringify(some.map(({ id }) => id));
      return statement(db, sql).all({ ...window, ids: wanted }) as RecordRow[];
    });
    const own = Map.groupBy(asChecked(rows), ({ volunteerId }) => volunteerId);
    for (const { status, endedOn, daysOnly: _, ...person } of people) {
      const end =
        endedOn === null ? null : ({ on: endedOn, kind: status === DIED ? 'died' : 'left' } as const);
      yield { ...person, end, records: own.get(person.id) ?? [] };
    }
  }
}

const SESSIONS = `SELECT s.id, s.held_on AS heldOn, ${hasSheet('s')} AS hasSheet
  FROM json_each(:ids) p JOIN session s ON s.id = p.value WHERE s.held_on BETWEEN :from AND :to`;

const RECORDS_OF_SESSIONS = `SELECT ${RECORD}, NULL AS category FROM json_each(:ids) p
    CROSS JOIN service_record r ON r.session_id = p.value AND r.${COUNTED} ORDER BY r.session_id, r.id`;

type SessionRow = Pick<CheckedSession, 'id' | 'heldOn'> & { readonly hasSheet: number };

/** The chosen sessions of the year with their records. */
export function* loadSessions(db: Database, scope: CheckScope): Generator<CheckedSession> {
  for (const ids of pieces(db, 'check_session')) {
    const sessions = statement(db, SESSIONS).all({ ...daysOf(scope), ids }) as SessionRow[];
    const held = JSON.stringify(sessions.map(({ id }) => id));
    const rows = statement(db, RECORDS_OF_SESSIONS).all({ ids: held }) as RecordRow[];
    const own = Map.groupBy(asChecked(rows), ({ sessionId }) => sessionId);
    for (const { hasSheet: sheet, ...session } of sessions)
      yield { ...session, hasSheet: sheet === 1, records: own.get(session.id) ?? [] };
  }
}

/** Records by the index alone; members only of those with any, and of the teams below them, each person once. */
const TEAMS = `WITH counted AS MATERIALIZED (SELECT c.id, (SELECT count(*) FROM service_record r
      INDEXED BY service_record_by_organization
      WHERE r.organization_id = c.id AND r.served_on BETWEEN :from AND :to) AS records FROM temp.check_team c)
  SELECT c.id, c.records, (WITH RECURSIVE own (id) AS (SELECT c.id UNION
      SELECT o.id FROM organization o JOIN own ON o.parent_id = own.id)
    SELECT count(DISTINCT m.volunteer_id) FROM own CROSS JOIN membership m ON m.organization_id = own.id
    WHERE (m.joined_on IS NULL OR m.joined_on <= :to) AND (m.left_on IS NULL OR m.left_on >= :from)) AS members
  FROM counted c WHERE c.records > 0`;

const PEOPLE_OF_TEAM = `SELECT count(DISTINCT volunteer_id) AS people, max(served_on) AS lastOn FROM service_record INDEXED BY service_record_by_organization
  WHERE organization_id = :id AND served_on BETWEEN :from AND :to AND ${COUNTED}`;

interface Recorded {
  readonly people: number;
  /** null where nobody is recorded. */
  readonly lastOn: string | null;
}

/**
 * The chosen organisations in the year. Nobody is counted where there are not even records enough: there are never more
 * people than records.
 */
export function loadTeams(db: Database, scope: CheckScope, { limits }: CheckTerms): CheckedTeam[] {
  const days = daysOf(scope);
  const rows = statement(db, TEAMS).all(days) as { id: number; members: number; records: number }[];
  return rows
    .filter(({ members, records }) => recordsTooManyPeople(records, members, limits.teamSize))
    .flatMap(({ id, members }) => {
      const { people, lastOn } = statement(db, PEOPLE_OF_TEAM).get({ ...days, id }) as Recorded;
      return lastOn === null ? [] : [{ id, members, people, lastOn }];
    });
}

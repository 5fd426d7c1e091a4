import type { Database } from 'better-sqlite3';
import { type DateOnly, yearsBefore } from '../../../shared/kernel/date-only.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import type { CheckTerms } from '../../../shared/domain/record-flags/checked.ts';
import { statement } from '../../db/run.ts';
import { LIVE } from '../service-records/facts.ts';
import { batchOf } from './batch.ts';
import { type CheckScope, clearChosen, daysOf } from './scope.ts';
import { hasSheet } from './sheet.ts';

const CHOOSE_PERSON = 'INSERT OR IGNORE INTO temp.check_person (id)';

/** Days of one person with several records, or long ones; by the index alone. */
const DAYS = `INSERT INTO temp.check_day (volunteer_id, served_on, full)
  SELECT volunteer_id, served_on, count(*) > :recordsADay OR sum(minutes) > :longDay
  FROM service_record INDEXED BY service_record_by_volunteer
  WHERE served_on BETWEEN :before AND :after AND ${LIVE}
  GROUP BY volunteer_id, served_on HAVING count(*) > 1 OR sum(minutes) > :longDay`;

/** An end that is not later than the start lies on the next day. */
const END_OF = (record: 'a' | 'b') =>
  `CASE WHEN ${record}.end_time <= ${record}.start_time THEN '99' ELSE ${record}.end_time END`;

/**
 * Overfull days, and pairs of a day that run into each other or say the same from two sources. Chosen last: whoever is
 * chosen for nothing else is judged by these days alone.
 */
const DAY_PEOPLE = `INSERT OR IGNORE INTO temp.check_person (id, days_only) SELECT d.volunteer_id, 1 FROM temp.check_day d WHERE d.full OR EXISTS (
  SELECT 1 FROM service_record a INDEXED BY service_record_by_volunteer
    CROSS JOIN service_record b INDEXED BY service_record_by_volunteer
      ON b.volunteer_id = d.volunteer_id AND b.served_on = d.served_on AND b.id > a.id
  WHERE a.volunteer_id = d.volunteer_id AND a.served_on = d.served_on AND a.${LIVE} AND b.${LIVE}
    AND ((a.start_time < ${END_OF('b')} AND b.start_time < ${END_OF('a')})
      OR (a.minutes = b.minutes AND (a.source <> b.source OR ${batchOf('a')} IS NOT ${batchOf('b')}))))`;

/** Overfull weeks (to their Sunday) of those who served more in the whole year than a week may hold; by the index alone. */
const WEEKS = `${CHOOSE_PERSON} SELECT r.volunteer_id FROM (
    SELECT volunteer_id FROM service_record INDEXED BY service_record_by_volunteer
    WHERE served_on BETWEEN :before AND :after AND ${LIVE} GROUP BY volunteer_id HAVING sum(minutes) > :week) busy
  CROSS JOIN service_record r INDEXED BY service_record_by_volunteer
    ON r.volunteer_id = busy.volunteer_id AND r.served_on BETWEEN :before AND :after AND r.${LIVE}
  GROUP BY r.volunteer_id, date(r.served_on, 'weekday 0') HAVING sum(r.minutes) > :week`;

/** One walk over the days for what no index knows: entered late, or running past midnight. */
const ODD = `INSERT INTO temp.check_odd (volunteer_id, session_id, served_on, until, late)
  SELECT volunteer_id, session_id, served_on, CASE WHEN end_time <= start_time THEN end_time END,
    substr(created_at, 1, 10) >= date(served_on, :latest) AS late
  FROM service_record INDEXED BY service_record_by_day
  WHERE served_on BETWEEN :before AND :after AND ${LIVE}
    AND (end_time <= start_time OR substr(created_at, 1, 10) >= date(served_on, :latest))`;

/** In the order of people: their records lie together in the index. */
const ODD_PEOPLE = `${CHOOSE_PERSON} SELECT o.volunteer_id FROM (SELECT * FROM temp.check_odd ORDER BY volunteer_id) o
  WHERE (o.late = 1 AND o.session_id IS NULL) OR EXISTS (SELECT 1 FROM service_record n
    WHERE o.until IS NOT NULL AND n.volunteer_id = o.volunteer_id AND n.served_on = date(o.served_on, '+1 day') AND n.${LIVE}
      AND n.start_time < o.until)`;

const LATE_SESSIONS = `INSERT OR IGNORE INTO temp.check_session
  SELECT session_id FROM temp.check_odd WHERE late = 1 AND session_id IS NOT NULL`;

const SERVED = `EXISTS (SELECT 1 FROM service_record r WHERE r.volunteer_id = v.id AND r.served_on BETWEEN :from AND :to)`;

const BEFORE_REGISTRATION = `${CHOOSE_PERSON} SELECT v.id FROM volunteer v WHERE v.registered_on > :from AND EXISTS (
  SELECT 1 FROM service_record r WHERE r.volunteer_id = v.id AND r.served_on BETWEEN :from AND :to
    AND r.served_on < v.registered_on)`;

/** Whoever served is sought first, by indexes alone; only then is the person looked at. */
const MINORS = `${CHOOSE_PERSON} SELECT v.id FROM (SELECT b.id FROM volunteer b INDEXED BY volunteer_by_birth
    WHERE b.birth_date > :minorBorn ORDER BY b.id) m
  CROSS JOIN service_record r INDEXED BY service_record_by_volunteer
    ON r.volunteer_id = m.id AND r.served_on BETWEEN :from AND :to AND r.${LIVE}
  CROSS JOIN volunteer v ON v.id = m.id
  WHERE (v.birth_date >= date(r.served_on, :adult) AND (v.guardian_consent_on IS NULL OR v.guardian_consent_on > r.served_on))
    OR v.birth_date > :infantBorn
    OR (v.birth_date > :childBorn AND EXISTS (SELECT 1 FROM session s WHERE s.id = r.session_id
      AND s.service_category IN (SELECT value FROM json_each(:risky))))`;

const ENDED = `${CHOOSE_PERSON} SELECT v.id FROM volunteer v INDEXED BY volunteer_by_registered
  WHERE v.status IN ('4', '5') AND ${SERVED}`;

/**
 * Whose effective total passed a star threshold in the year and who served so much within so many days; by indexes alone.
 * @param thresholds of every version, in minutes
 * @param days how many, the day itself included
 */
function jumps(thresholds: readonly number[], days: number): string {
  const before = 'coalesce(sum(minutes) FILTER (WHERE year < :year), 0)';
  const passes = thresholds.map((at) => `(${before} < ${String(at)} AND sum(minutes) >= ${String(at)})`);
  return `${CHOOSE_PERSON} SELECT volunteer_id FROM (
      SELECT r.volunteer_id, sum(r.minutes) OVER (PARTITION BY r.volunteer_id ORDER BY julianday(r.served_on)
        RANGE BETWEEN ${String(days - 1)} PRECEDING AND CURRENT ROW) AS recent
      FROM (SELECT volunteer_id FROM volunteer_year WHERE year <= :year GROUP BY volunteer_id
        HAVING ${passes.join(' OR ')}) passed
      CROSS JOIN service_record r INDEXED BY service_record_by_volunteer
        ON r.volunteer_id = passed.volunteer_id AND r.served_on BETWEEN :first AND :to AND r.status = 'effective')
    WHERE recent >= :jump`;
}

/** Session by session: a group of one session is small. */
const UNIFORM = `INSERT OR IGNORE INTO temp.check_session
  SELECT s.id FROM session s JOIN session_total t ON t.session_id = s.id AND t.people >= :people
  WHERE s.held_on BETWEEN :from AND :to AND NOT ${hasSheet('s')} AND EXISTS (
    SELECT 1 FROM service_record r WHERE r.session_id = s.id AND r.${LIVE}
    GROUP BY r.recorder, r.start_time, r.end_time, r.minutes HAVING count(*) >= :people)`;

const TEAMS = 'INSERT INTO temp.check_team SELECT id FROM organization';

/** Born after this day: younger than `age` at some time of the year. */
function bornAfter(from: DateOnly, age: number): DateOnly {
  return yearsBefore(from, age);
}

/**
 * Chooses who may have a finding in a whole year: more than really do, never fewer. What is chosen is then judged by
 * the rules themselves, so that a condition here may be coarse but must not be narrower than its rule
 * (test/main/record-flags/narrow.test.ts).
 * @param thresholds star thresholds of every version, in minutes
 */
export function chooseSuspects(
  db: Database,
  scope: CheckScope,
  { limits }: CheckTerms,
  thresholds: readonly number[],
): void {
  clearChosen(db);
  const { from, to } = daysOf(scope);
  const days = { from, to };
  const around = { before: daysAfter(from, -7), after: daysAfter(to, 7) };
  const choose = (sql: string, values: object): void => void statement(db, sql).run(values);
  choose(DAYS, {
    ...around,
    longDay: limits.dayLimit.reasonMinutes,
    recordsADay: limits.frequency.recordsADay,
  });
  choose(WEEKS, { ...around, week: limits.frequency.minutesAWeek });
  choose(ODD, { ...around, latest: `+${String(limits.lateEntry.workdays)} days` });
  choose(ODD_PEOPLE, {});
  choose(LATE_SESSIONS, {});
  choose(BEFORE_REGISTRATION, days);
  choose(MINORS, {
    ...days,
    minorBorn: bornAfter(
      from,
      Math.max(limits.guardianConsent.adultAge, limits.riskyService.fromAge, limits.leastAge.leastAge),
    ),
    childBorn: bornAfter(from, limits.riskyService.fromAge),
    adult: `-${String(limits.guardianConsent.adultAge)} years`,
    infantBorn: bornAfter(from, limits.leastAge.leastAge),
    risky: JSON.stringify(limits.riskyService.categories),
  });
  choose(ENDED, days);
  const { thresholdJump } = limits;
  if (thresholds.length > 0)
    choose(jumps(thresholds, thresholdJump.days), {
      year: scope.year,
      first: daysAfter(from, -thresholdJump.days),
      to,
      jump: thresholdJump.jumpMinutes,
    });
  choose(DAY_PEOPLE, {});
  choose(UNIFORM, { ...days, people: limits.uniformEntry.people });
  choose(TEAMS, {});
}

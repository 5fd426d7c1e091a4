import type { Database } from 'better-sqlite3';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import type { CheckLimits } from '../../../shared/domain/record-checks/rules.ts';
import { dayFinding, type DayRecord, entryLimits } from '../../../shared/domain/service-records/day-rules.ts';
import { recordRefusal } from '../../../shared/domain/service-records/eligibility.ts';
import { closedYearIssue } from '../../../shared/domain/sessions/closed-year.ts';
import type { PlanJudge } from '../ledger/plan-judge.ts';
import { readCheckLimits } from '../settings/check-limits.ts';
import { LIVE } from './facts.ts';

/** Rows that may become new records, person by person. */
const ROWS = `row.skipped IS NULL AND row.decision IS NOT 'skip' AND row.target_id IS NULL AND row.f_volunteer IS NOT NULL
  AND row.f_servedOn IS NOT NULL AND row.f_minutes IS NOT NULL`;

interface PlannedRecord extends DayRecord {
  readonly n: number;
  readonly volunteer: number;
  readonly exceptionReason: string | null;
  readonly status: string;
  readonly bornOn: string | null;
  readonly endedOn: string | null;
  readonly heldOn: string | null;
  readonly sessionStart: string | null;
  readonly sessionEnd: string | null;
  readonly sessionStatus: string | null;
}

const PLANNED = `SELECT row.n, row.f_volunteer AS volunteer, row.f_servedOn AS servedOn, row.f_startTime AS startTime,
    row.f_endTime AS endTime, row.f_minutes AS minutes, row.f_exceptionReason AS exceptionReason,
    v.status, v.birth_date AS bornOn, CASE WHEN v.status IN ('4', '5') THEN (SELECT max(c.from_day)
      FROM l.volunteer_status_change c WHERE c.volunteer_id = v.id AND c.after = v.status) END AS endedOn,
    s.held_on AS heldOn, s.start_time AS sessionStart, s.end_time AS sessionEnd, s.status AS sessionStatus
  FROM row JOIN l.volunteer v ON v.id = row.f_volunteer LEFT JOIN l.session s ON s.id = row.f_session
  WHERE ${ROWS} ORDER BY row.f_volunteer, row.n`;

const IN_LEDGER = `SELECT t.volunteer_id AS volunteer, t.served_on AS servedOn, t.start_time AS startTime, t.end_time AS endTime,
    t.minutes FROM (SELECT row.f_volunteer AS volunteer, min(row.f_servedOn) AS first, max(row.f_servedOn) AS last
      FROM row WHERE ${ROWS} GROUP BY row.f_volunteer) p
  CROSS JOIN l.service_record t ON t.volunteer_id = p.volunteer
    AND t.served_on BETWEEN date(p.first, '-1 day') AND date(p.last, '+1 day')
  WHERE t.${LIVE} ORDER BY t.volunteer_id, t.id`;

type LedgerRecord = DayRecord & { readonly volunteer: number };

/** Walks two lists that are in the order of people, side by side: neither is held in memory as a whole. */
function* byPerson(plan: Database): Generator<readonly [PlannedRecord[], LedgerRecord[]]> {
  const present = plan.prepare(IN_LEDGER).all() as LedgerRecord[];
  let at = 0;
  let rows: PlannedRecord[] = [];
  const beside = (volunteer: number): LedgerRecord[] => {
    const own: LedgerRecord[] = [];
    for (; (present[at]?.volunteer ?? Infinity) <= volunteer; at++) {
      const record = present[at];
      if (record?.volunteer === volunteer) own.push(record);
    }
    return own;
  };
  for (const row of plan.prepare(PLANNED).all() as PlannedRecord[]) {
    const [first] = rows;
    if (first && first.volunteer !== row.volunteer) {
      yield [rows, beside(first.volunteer)];
      rows = [];
    }
    rows.push(row);
  }
  const [first] = rows;
  if (first) yield [rows, beside(first.volunteer)];
}

interface Terms {
  readonly closedThrough: number | null;
  readonly limits: CheckLimits;
}

function judgeOne(row: PlannedRecord, { put, today }: PlanJudge, { closedThrough, limits }: Terms): boolean {
  const session =
    row.heldOn === null
      ? null
      : {
          heldOn: row.heldOn,
          startTime: row.sessionStart,
          endTime: row.sessionEnd,
          status: row.sessionStatus ?? '',
        };
  const refusal = recordRefusal(row.servedOn, row, session, today, limits.leastAge);
  if (refusal) put(row.n, refusal.field, refusal.issue.code, refusal.issue.params);
  const closed = refusal
    ? undefined
    : (closedYearIssue(row.servedOn, closedThrough) ??
      closedYearIssue(row.heldOn ?? row.servedOn, closedThrough));
  if (closed) put(row.n, 'servedOn', closed.code, closed.params);
  return refusal === undefined && closed === undefined;
}

function lastClosedYear(plan: Database): number | null {
  const text = plan.prepare(`SELECT value FROM l.setting WHERE key = 'closedThrough'`).pluck().get();
  const value: unknown = typeof text === 'string' ? JSON.parse(text) : null;
  return typeof value === 'number' ? value : null;
}

/** Live records of one person by day: the rules of a day look no further than one day before and after. */
class DaysOfOne {
  readonly #days = new Map<DateOnly, DayRecord[]>();
  readonly #nearOf: (day: DateOnly) => readonly DateOnly[];

  constructor(present: readonly DayRecord[], nearOf: (day: DateOnly) => readonly DateOnly[]) {
    this.#nearOf = nearOf;
    for (const record of present) this.add(record);
  }

  add(record: DayRecord): void {
    const day = this.#days.get(record.servedOn);
    if (day) day.push(record);
    else this.#days.set(record.servedOn, [record]);
  }

  near({ servedOn }: DayRecord): readonly DayRecord[] {
    return this.#days.size === 0 ? [] : this.#nearOf(servedOn).flatMap((day) => this.#days.get(day) ?? []);
  }
}

/** The day before, the day and the day after; a file has few days and many rows. */
function nearDays(): (day: DateOnly) => readonly DateOnly[] {
  const known = new Map<DateOnly, readonly DateOnly[]>();
  return (day) => {
    const found = known.get(day) ?? [daysAfter(day, -1), day, daysAfter(day, 1)];
    known.set(day, found);
    return found;
  };
}

/**
 * The rules of entry over a whole plan: whether the person could serve then, whether the session was then, and what the
 * day holds, counted from the ledger and from the rows above in the file.
 */
export function judgeRecords(judge: PlanJudge): void {
  const { plan } = judge;
  const wrong = new Set(
    plan.prepare(`SELECT DISTINCT n FROM issue WHERE severity = 'error'`).pluck().all() as number[],
  );
  const terms: Terms = { closedThrough: lastClosedYear(plan), limits: readCheckLimits(plan, 'l') };
  const limits = entryLimits(terms.limits);
  const nearOf = nearDays();
  for (const [rows, present] of byPerson(plan)) {
    const taken = new DaysOfOne(present, nearOf);
    for (const row of rows) {
      if (wrong.has(row.n) || !judgeOne(row, judge, terms)) continue;
      const finding = dayFinding(row, taken.near(row), limits);
      if (finding) judge.put(row.n, finding.field, finding.issue.code, finding.issue.params);
      if (!finding || finding.issue.code === 'DAY_LONG') taken.add(row);
    }
  }
  plan.exec(`DELETE FROM used WHERE kind = 'seen';
    INSERT INTO used (kind, key, value) SELECT 'seen', 'service_record',
      CAST(coalesce((SELECT seq FROM l.sqlite_sequence WHERE name = 'service_record'), 0) AS TEXT)`);
}

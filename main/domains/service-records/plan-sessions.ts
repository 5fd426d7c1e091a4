import type { Database } from 'better-sqlite3';
import { spanMinutes } from '../../../shared/domain/record-checks/service-time.ts';
import type { PlanJudge } from '../ledger/plan-judge.ts';

/** What rows of a file say of a session: each distinct saying is looked up once. */
interface Wanted {
  readonly id: number;
  readonly name: string | null;
  readonly activity: string | null;
  readonly day: string;
  readonly start: string | null;
}

interface Candidate {
  readonly wanted: number;
  readonly session: number;
  readonly isSameDay: 0 | 1;
  readonly start: string | null;
  readonly end: string | null;
}

const NAME = `row.unresolved ->> 'session'`;

/** What each row says, once: the rest joins it. */
const SAID = `CREATE TEMP TABLE said (n INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT, activity TEXT, day TEXT NOT NULL,
    start TEXT, number INTEGER) STRICT;
  INSERT INTO said SELECT n, coalesce(name, '') || char(10) || coalesce(activity, '') || char(10) || day || char(10)
      || coalesce(start, '') || char(10) || coalesce(number, ''), name, activity, day, start, number
    FROM (SELECT row.n, ${NAME} AS name, row.f_activity AS activity, row.f_servedOn AS day, row.f_startTime AS start,
        row.f_sessionNumber AS number
      FROM row WHERE row.skipped IS NULL AND row.f_servedOn IS NOT NULL
        AND (row.f_activity IS NOT NULL OR row.unresolved IS NOT NULL))
    WHERE name IS NOT NULL OR activity IS NOT NULL;`;

const WANTED = `CREATE TEMP TABLE wanted (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT, activity TEXT,
    day TEXT NOT NULL, start TEXT, number INTEGER, session INTEGER) STRICT;
  INSERT OR IGNORE INTO wanted (key, name, activity, day, start, number)
    SELECT key, name, activity, day, start, number FROM said;`;

/** A session of that day, or one of the day before that runs past midnight. */
const ON_DAY = `(s.held_on = w.day OR (s.held_on = date(w.day, '-1 day') AND s.end_time <= s.start_time))`;
const FOUND =
  'w.id AS wanted, s.id AS session, s.held_on = w.day AS isSameDay, s.start_time AS start, s.end_time AS end';
const HAS_NUMBER = '(w.number IS NULL OR s.number = w.number)';
const CANDIDATES = `SELECT ${FOUND} FROM wanted w JOIN l.activity a ON a.name = w.activity
    JOIN l.session s ON s.activity_id = a.id AND s.held_on BETWEEN date(w.day, '-1 day') AND w.day
    WHERE (w.name IS NULL OR s.name = w.name OR CAST(s.number AS TEXT) = w.name) AND ${HAS_NUMBER} AND ${ON_DAY}
  UNION ALL
  SELECT ${FOUND} FROM wanted w JOIN l.session s ON s.held_on BETWEEN date(w.day, '-1 day') AND w.day
    WHERE w.activity IS NULL AND s.name = w.name AND ${HAS_NUMBER} AND ${ON_DAY}`;

/** True where a session was running at a time of its day: people come after it begins. */
function ranAt({ start, end }: Candidate, time: string): boolean {
  return start !== null && end !== null && spanMinutes(start, time) < spanMinutes(start, end);
}

/** The one session that is meant: it began with the record, or it alone ran when the record began. */
function choose(candidates: readonly Candidate[], start: string | null): number | null {
  const sameDay = candidates.filter(({ isSameDay }) => isSameDay === 1);
  const near = sameDay.length > 0 ? sameDay : candidates;
  const begun = near.filter((candidate) => candidate.start === start);
  const running = start === null ? [] : near.filter((candidate) => ranAt(candidate, start));
  const meant = [near, begun, running].find(({ length }) => length === 1);
  return meant?.[0]?.session ?? null;
}

/** The days on which sessions of these names were held, where they are not held on the day that the file says. */
function heldElsewhere(plan: Database): ReadonlyMap<string, readonly string[]> {
  const rows = plan
    .prepare(
      `SELECT DISTINCT s.name, s.held_on AS day FROM l.session s
       WHERE s.name IN (SELECT w.name FROM temp.wanted w WHERE w.session IS NULL AND w.name IS NOT NULL)`,
    )
    .all() as { name: string; day: string }[];
  const days = new Map<string, string[]>();
  for (const { name, day } of rows) days.set(name, [...(days.get(name) ?? []), day]);
  return days;
}

/** What an export of ours tells of 冲正 is history: the rows are counted as skipped, with a word. */
function skipReversed({ plan, put }: PlanJudge): void {
  plan.exec(
    `UPDATE row SET skipped = 'reversed' WHERE skipped IS NULL AND f_status IN ('reversed', 'reversal')`,
  );
  const rows = plan.prepare(`SELECT n FROM row WHERE skipped = 'reversed'`).pluck().all() as number[];
  plan.exec(`DELETE FROM issue WHERE n IN (SELECT n FROM row WHERE skipped = 'reversed')`);
  for (const n of rows) put(n, 'status', 'REVERSED_ROW_SKIPPED');
}

/**
 * 场次 of the rows: named, or known by activity, day and start. One of another day is SESSION_DATE_MISMATCH (a sheet
 * of another session), none or several are REFERENCE_UNKNOWN at the cell that names it.
 */
export function resolveSessions(judge: PlanJudge): void {
  const { plan, put } = judge;
  skipReversed(judge);
  plan.exec('UPDATE row SET f_session = NULL WHERE f_session IS NOT NULL');
  plan.exec(SAID + WANTED);
  try {
    const wanted = plan.prepare('SELECT id, name, activity, day, start FROM temp.wanted').all() as Wanted[];
    const candidates = Map.groupBy(plan.prepare(CANDIDATES).all() as Candidate[], (found) => found.wanted);
    const settle = plan.prepare('UPDATE temp.wanted SET session = ? WHERE id = ?');
    for (const { id, start } of wanted) settle.run(choose(candidates.get(id) ?? [], start), id);
    plan.exec(
      `UPDATE row SET f_session = w.session FROM temp.said s JOIN temp.wanted w ON w.key = s.key
       WHERE s.n = row.n AND w.session IS NOT NULL`,
    );
    const elsewhere = heldElsewhere(plan);
    const lost = plan
      .prepare(
        `SELECT s.n, w.id, w.name FROM temp.said s JOIN temp.wanted w ON w.key = s.key WHERE w.session IS NULL`,
      )
      .all() as { n: number; id: number; name: string | null }[];
    for (const { n, id, name } of lost) {
      const days = name === null ? [] : (elsewhere.get(name) ?? []);
      const isSeveral = (candidates.get(id) ?? []).length > 1;
      if (!isSeveral && days.length > 0) {
        const [day = ''] = days;
        put(n, 'servedOn', 'SESSION_DATE_MISMATCH', days.length === 1 ? { day } : {});
      } else {
        const field = name === null ? 'activity' : 'session';
        const reason = isSeveral ? { reason: 'several' } : {};
        put(n, field, 'REFERENCE_UNKNOWN', { field: '场次名称', text: '', ...reason });
      }
    }
  } finally {
    plan.exec('DROP TABLE temp.wanted; DROP TABLE temp.said');
  }
}

import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { daysAfter } from '../../../shared/kernel/day-number.ts';

const NOW = '2026-01-10T02:00:00.000Z';
let made = 0;

function uid(): Buffer {
  made += 1;
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(made, 12);
  return bytes;
}

function insert(db: Database, table: string, values: Readonly<Record<string, unknown>>): number {
  const columns = Object.keys(values);
  const done = db
    .prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    )
    .run(values);
  return Number(done.lastInsertRowid);
}

const STAMP = { created_at: NOW, updated_at: NOW };
const somebody = fc.integer({ min: 1, max: 5 });
const time = fc.constantFrom('08:00', '09:00', '10:30', '14:00', '22:00', '23:30');
const around2025 = fc.integer({ min: -40, max: 400 }).map((days) => daysAfter('2025-01-01', days));
/** Most of them on few days, so that they meet. */
const servedOn = fc.oneof(
  around2025,
  fc.constantFrom('2024-12-31', '2025-01-01', '2025-03-03', '2025-03-04', '2025-12-31', '2026-01-01'),
);

const volunteer = fc.record({
  birth_date: fc.option(
    fc.constantFrom('1960-05-01', '2007-06-01', '2012-03-03', '2019-09-09', '2025-02-01'),
  ),
  registered_on: fc.option(fc.constantFrom('2020-01-01', '2025-03-04', '2025-08-01')),
  guardian_consent_on: fc.option(fc.constantFrom('2024-01-01', '2025-03-04')),
  status: fc.constantFrom('2', '2', '4', '5'),
  ended_on: fc.option(fc.constantFrom('2024-06-01', '2025-03-03')),
});

const record = fc.record({
  volunteer_id: somebody,
  session_id: fc.option(fc.integer({ min: 1, max: 4 })),
  organization_id: fc.option(fc.integer({ min: 1, max: 3 })),
  served_on: servedOn,
  span: fc.option(fc.oneof(fc.constant(['09:00', '10:30'] as const), fc.tuple(time, time))),
  minutes: fc.oneof(fc.constantFrom(60, 120), fc.integer({ min: 30, max: 900 })),
  status: fc.constantFrom('effective', 'effective', 'pending', 'notice'),
  source: fc.constantFrom('late', 'import', 'carried'),
  recorder: fc.constantFrom('张敏', '李强', null),
  batch: fc.constantFrom(null, null, 1, 2),
  delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
});

const session = fc.record({
  held_on: servedOn,
  service_category: fc.option(fc.constantFrom('11', '01')),
  hasSheet: fc.boolean(),
});

/** Five people, four sessions, three organisations (the second below the first) and what they did. */
export const someLedger = fc.record({
  volunteers: fc.array(volunteer, { minLength: 5, maxLength: 5 }),
  sessions: fc.array(session, { minLength: 4, maxLength: 4 }),
  members: fc.array(fc.tuple(somebody, fc.integer({ min: 1, max: 3 })), { maxLength: 6 }),
  records: fc.array(record, { minLength: 1, maxLength: 40 }),
  /** The first records once more, from another file. */
  again: fc.boolean(),
  /** A session in which everybody has the same time, entered at once. */
  crowd: fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), record)),
});
export type SomeLedger = typeof someLedger extends fc.Arbitrary<infer T> ? T : never;

/** Small numbers for every rule, so that a few rows are enough to be found. */
const LOW_LIMITS = {
  dayLimit: { remindMinutes: 240, reasonMinutes: 300, refuseMinutes: 600 },
  frequency: { recordsADay: 2, minutesAWeek: 600 },
  uniformEntry: { people: 2, withinMinutes: 240 },
  lateEntry: { workdays: 5 },
  teamSize: { timesMembers: 1 },
  thresholdJump: { days: 30, jumpMinutes: 600, aboveMinutes: 1200 },
};

const COUNTS = ['read_rows', 'add_rows', 'update_rows', 'unchanged_rows', 'skip_rows', 'error_rows'];
const VOLUNTEERS_BATCH = 3;
/** More than there are records. */
const IDS = 60;

/** Two imports of records, and one of volunteers with rows of the same ids: it must not be taken for theirs. */
function writeBatches(db: Database): void {
  for (const id of [1, 2, VOLUNTEERS_BATCH])
    insert(db, 'import_batch', {
      id,
      entity: id === VOLUNTEERS_BATCH ? 'volunteers' : 'serviceRecords',
      file_name: 'a.xlsx',
      sha256: 'a',
      size: 1,
      kind: 'xlsx',
      sheet: 'a',
      header_row: 1,
      mapping: '{}',
      status: 'committed',
      ...Object.fromEntries(COUNTS.map((column) => [column, 0])),
      created_at: NOW,
      created_by: '张敏',
    });
  for (let id = 1; id <= IDS; id++) writeImportRow(db, VOLUNTEERS_BATCH, id);
}

function writeImportRow(db: Database, batch_id: number, target_id: number): void {
  insert(db, 'import_row', { batch_id, row: target_id, action: 'add', target_id, version: 1 });
}

/** Writes the rows past the rules of entry: what came in otherwise must be found. Foreign keys are off. */
export function writeLedger(db: Database, ledger: SomeLedger): void {
  insert(db, 'setting', { key: 'checkLimits', value: JSON.stringify(LOW_LIMITS) });
  db.exec('UPDATE star_level SET minutes = level * 900');
  writeBatches(db);
  [null, 1, null].forEach((parent_id, at) => {
    insert(db, 'organization', {
      id: at + 1,
      uid: uid(),
      name: `队${String(at)}`,
      name_key: 'd',
      kind: '05',
      street_id: 1,
      parent_id,
      ...STAMP,
    });
  });
  ledger.volunteers.forEach(({ ended_on, ...columns }, at) => {
    const id = at + 1;
    insert(db, 'volunteer', { id, uid: uid(), name: `人${String(at)}`, name_key: 'r', ...columns, ...STAMP });
    if (ended_on !== null)
      insert(db, 'volunteer_status_change', {
        volunteer_id: id,
        from_day: ended_on,
        seq: 1,
        before: '2',
        after: columns.status,
      });
  });
  ledger.sessions.forEach(({ hasSheet, ...columns }, at) => {
    const id = at + 1;
    insert(db, 'session', {
      id,
      uid: uid(),
      activity_id: 1,
      number: id,
      name: '场',
      name_key: 'c',
      ...columns,
      ...STAMP,
    });
    if (hasSheet)
      insert(db, 'attachment', {
        uid: uid(),
        entity: 'sessions',
        row_id: id,
        kind: 'attendance_sheet',
        file_name: 'a.png',
        sha256: 'a'.repeat(64),
        size: 1,
        media_type: 'image/png',
        added_at: NOW,
        added_by: '张敏',
      });
  });
  for (const [volunteer_id, organization_id] of new Map(ledger.members))
    insert(db, 'membership', { volunteer_id, organization_id, ...STAMP });
  const taken = new Set<string>();
  const { crowd } = ledger;
  const together = crowd
    ? [1, 2, 3].map((volunteer_id) => ({ ...crowd[1], volunteer_id, session_id: crowd[0] }))
    : [];
  const twice = ledger.again
    ? ledger.records.slice(0, 3).map((row) => ({ ...row, session_id: null, batch: row.batch === 1 ? 2 : 1 }))
    : [];
  for (const { span, delay, batch, ...columns } of [...together, ...twice, ...ledger.records]) {
    const pair = `${String(columns.session_id)}-${String(columns.volunteer_id)}`;
    if (columns.session_id !== null && taken.has(pair)) continue;
    taken.add(pair);
    // A record of a session is of its day: entry sees to that.
    const held = columns.session_id === null ? undefined : ledger.sessions[columns.session_id - 1]?.held_on;
    const served_on = held ?? columns.served_on;
    const created_at = `${daysAfter(served_on, delay)}T02:00:00.000Z`;
    const id = insert(db, 'service_record', {
      uid: uid(),
      ...columns,
      served_on,
      start_time: span?.[0] ?? null,
      end_time: span?.[1] ?? null,
      created_at,
      updated_at: created_at,
    });
    if (batch !== null) writeImportRow(db, batch, id);
  }
}

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../main/db/context.ts';
import { openLedger } from '../../main/db/open.ts';
import { dataPaths } from '../../main/db/vault.ts';
import { PROJECT_ROOT } from '../../main/launch/root.ts';
import type { Engine } from '../../main/service/engine.ts';
import { threadEngine } from '../../main/service/thread-engine.ts';
import { listRequestSchema, type ListRequestInput } from '../../shared/kernel/listing.ts';
import type { Ledgers } from './ledgers.ts';
import { median, percentile, timed } from './measure.ts';
import type { Sizes } from './sizes.ts';
import { type BenchLine, limitLine } from './table.ts';

const ACTOR: Actor = { id: null, name: '测量', role: 'admin', door: 'test' };
/** People of one sheet. */
const SHEET = 500;

interface Facts {
  readonly records: number;
  readonly volunteers: readonly number[];
  /** The sessions with most people. */
  readonly sessions: readonly number[];
  /** Held sessions of these weeks, with people who did nothing around their day. */
  readonly sheets: readonly Sheet[];
}

interface Sheet {
  readonly id: number;
  readonly version: number;
  readonly heldOn: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly people: readonly number[];
}

const IDLE = `SELECT v.id FROM volunteer v WHERE v.status = '2' AND v.merged_into IS NULL AND v.registered_on < '2020-01-01'
  AND v.birth_date < '2000-01-01' AND v.id % 7 = ? AND NOT EXISTS (SELECT 1 FROM service_record r
    WHERE r.volunteer_id = v.id AND r.served_on BETWEEN date(?, '-1 day') AND date(?, '+1 day')) LIMIT ?`;

function factsOf(ledger: string, runs: number): Facts {
  const db = openLedger(ledger, { role: 'reader' });
  const ids = (sql: string) => db.prepare<[], number>(sql).pluck().all() as number[];
  try {
    const sessions = db
      .prepare<[number], Omit<Sheet, 'people'>>(
        `SELECT id, version, held_on AS heldOn, start_time AS startTime, end_time AS endTime FROM session
         WHERE status = 'held' AND review = 'open' ORDER BY held_on DESC, id DESC LIMIT ?`,
      )
      .all(runs);
    const idle = db.prepare<[number, string, string, number], number>(IDLE).pluck();
    return {
      records: Number(db.prepare('SELECT count(*) FROM service_record').pluck().get()),
      volunteers: ids('SELECT id FROM volunteer WHERE id % 9973 = 7 LIMIT 100'),
      sessions: ids('SELECT session_id FROM session_total ORDER BY people DESC, session_id LIMIT 10'),
      sheets: sessions.map((session, at) => ({
        ...session,
        people: idle.all(at, session.heldOn, session.heldOn, SHEET) as number[],
      })),
    };
  } finally {
    db.close();
  }
}

function engineOf(dataDir: string): Engine {
  const { ledger, plans, logs } = dataPaths(dataDir);
  return threadEngine(join(PROJECT_ROOT, 'dist/node'), { ledger, plansDir: plans, logsDir: logs });
}

function recordsOf(field: 'volunteer' | 'session', id: number): ListRequestInput {
  return { filters: [{ field, op: 'in', values: [id] }], sort: { field: 'servedOn', descending: true } };
}

/** What the page of a volunteer asks for: the person, the totals by year, the first records. */
async function volunteerPage(engine: Engine, id: number): Promise<void> {
  const request = listRequestSchema.parse(recordsOf('volunteer', id));
  await Promise.all([
    engine.read('volunteers.get', { id }, ACTOR, 'fast'),
    engine.read('serviceRecords.totalsOf', { volunteerId: id }, ACTOR, 'fast'),
    engine.read('serviceRecords.list', request, ACTOR, 'fast'),
  ]);
}

/** What the page of a session asks for: the session and its sheet. */
async function sessionPage(engine: Engine, id: number): Promise<void> {
  await Promise.all([
    engine.read('sessions.get', { id }, ACTOR, 'fast'),
    engine.read('sessions.attendance', { id }, ACTOR, 'fast'),
  ]);
}

async function p95(ids: readonly number[], page: (id: number) => Promise<void>): Promise<number> {
  const samples: number[] = [];
  for (const id of ids) await page(id);
  for (const id of ids) samples.push((await timed(() => page(id))).ms);
  return percentile(samples, 0.95);
}

/** One sheet saved: every person ticked, the time of the session for all. */
async function attend(engine: Engine, sheet: Sheet): Promise<number> {
  const { id, version, startTime, endTime, people } = sheet;
  if (people.length < SHEET) throw new Error(`Only ${people.length} people are free around ${sheet.heldOn}`);
  const rows = people.map((volunteerId) => ({
    volunteerId,
    recordId: null,
    startTime,
    endTime,
    deducted: 0,
    note: '',
    reason: '',
    changeReason: '',
  }));
  const input = { id, version, rows, removed: [], away: [] };
  const command = { name: 'sessions.attend', commandId: randomUUID(), input, actor: ACTOR };
  return (await timed(() => engine.write(command))).ms;
}

/** The ledger with the records of service: its making, the pages that read it, one sheet that writes to it. */
export async function serviceLines(ledgers: Ledgers, sizes: Sizes): Promise<BenchLine[]> {
  const dataDir = await ledgers.copy(sizes.large);
  const facts = factsOf(dataPaths(dataDir).ledger, sizes.runs);
  const engine = engineOf(dataDir);
  try {
    const size = `${sizes.large.toLocaleString('en')} volunteers, ${facts.records.toLocaleString('en')} records`;
    const made = ledgers.made(sizes.large);
    const making = made === undefined ? [] : [limitLine(`demonstration: ${size}`, made, { must: 600_000 })];
    const volunteers = await p95(facts.volunteers, (id) => volunteerPage(engine, id));
    const sessions = await p95(facts.sessions, (id) => sessionPage(engine, id));
    const sheets: number[] = [];
    for (const sheet of facts.sheets) sheets.push(await attend(engine, sheet));
    return [
      ...making,
      limitLine('page of a volunteer with totals, p95', volunteers, { must: 20 }),
      limitLine(`page of a session with ${SHEET} records, p95`, sessions, { must: 30 }),
      limitLine(`entering ${SHEET} records by ticking`, median(sheets), { must: 300 }),
    ];
  } finally {
    await engine.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { openLedger } from '../../main/db/open.ts';
import { dataPaths } from '../../main/db/vault.ts';
import { officeDay } from '../../shared/kernel/date-only.ts';
import { daysAfter } from '../../shared/kernel/day-number.ts';
import { bareCommit, floorProcess } from './floors.ts';
import { planFile, startHost } from './host.ts';
import { type Ledgers, signIn } from './ledgers.ts';
import { median, timed } from './measure.ts';
import type { Sizes } from './sizes.ts';
import { type BenchLine, ratioLine } from './table.ts';

const HEADER = ['姓名', '证件号码', '服务日期', '开始时间', '结束时间', '记录单位', '服务内容', '岗位'];
const PEOPLE = `SELECT v.name, d.number FROM volunteer v JOIN identity_document d ON d.volunteer_id = v.id AND d.is_primary = 1
  WHERE d.kind = '01' AND v.status = '2' AND v.merged_into IS NULL AND v.registered_on < '2020-01-01'
    AND v.birth_date < '2000-01-01' ORDER BY v.id`;
const TEAMS = `SELECT name FROM organization WHERE status = 'normal' GROUP BY name HAVING count(*) = 1 ORDER BY min(id) LIMIT 100`;

/** A roster with times: shifts of the early morning, when nobody of the district serves otherwise. */
async function writeRoster(path: string, ledger: string, count: number): Promise<void> {
  const db = openLedger(ledger, { role: 'reader' });
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: false,
    useStyles: false,
  });
  const sheet = book.addWorksheet('服务记录');
  try {
    sheet.addRow(HEADER).commit();
    const people = db.prepare<[], { name: string; number: string }>(PEOPLE).all();
    const teams = db.prepare<[], string>(TEAMS).pluck().all() as string[];
    const today = officeDay(new Date());
    for (let row = 0; row < count; row++) {
      const person = people[row % people.length];
      if (!person) throw new Error('Nobody to record for');
      const day = daysAfter(today, -1 - Math.floor(row / people.length));
      const team = teams[row % teams.length] ?? '';
      sheet.addRow([person.name, person.number, day, '04:30', '06:00', team, '早间护学', '值守']).commit();
    }
  } finally {
    db.close();
  }
  sheet.commit();
  await book.commit();
}

interface Road {
  readonly planMs: number;
  readonly commitMs: number;
  readonly floorMs: number;
}

async function walk(ledgers: Ledgers, sizes: Sizes, file: string): Promise<Road> {
  const dataDir = await ledgers.copy(sizes.import);
  const host = await startHost(dataDir);
  try {
    await signIn(host);
    // The day's first backup would start by itself in the middle of the measurement.
    await host.call('backups.make', { commandId: randomUUID() });
    const plan = await timed(() => planFile(host, file, 'serviceRecords'));
    const { counts, id: batchId } = plan.value;
    if (counts.add !== sizes.rows)
      throw new Error(`The plan is not the one wanted: ${JSON.stringify(counts)}`);
    const commit = await timed(() =>
      host.call('imports.commit', { commandId: randomUUID(), batchId, skipErrors: false }),
    );
    const before = await ledgers.file(sizes.import);
    const scratch = join(dataDir, 'tmp', 'bare.db');
    const floorMs = bareCommit(before, dataPaths(dataDir).ledger, batchId, scratch, 'serviceRecords');
    return { planMs: plan.ms, commitMs: commit.ms, floorMs };
  } finally {
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Plan and commit of a large roster of service records, the check of overlaps included. */
export async function serviceImportLines(ledgers: Ledgers, sizes: Sizes): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wenming-bench-file-'));
  try {
    const file = join(folder, '服务记录.xlsx');
    await writeRoster(file, await ledgers.file(sizes.import), sizes.rows);
    const roads: Road[] = [];
    const parses: number[] = [];
    for (let run = 0; run < sizes.runs; run++) {
      parses.push(await floorProcess('parse', file));
      roads.push(await walk(ledgers, sizes, file));
    }
    const of = (pick: (road: Road) => number) => median(roads.map(pick));
    const rows = sizes.rows.toLocaleString('en');
    return [
      ratioLine(
        `plan ${rows} service records (floor: SheetJS dense parse)`,
        of(({ planMs }) => planMs),
        median(parses),
        { must: 1.5 },
      ),
      ratioLine(
        'commit of them (floor: bare statements)',
        of(({ commitMs }) => commitMs),
        of(({ floorMs }) => floorMs),
        { must: 1.5 },
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

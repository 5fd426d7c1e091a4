import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../../main/db/open.ts';
import { listRequestSchema } from '../../shared/kernel/listing.ts';
import { floorProcess } from './floors.ts';
import { startHost } from './host.ts';
import { type Ledgers, signIn } from './ledgers.ts';
import { median, timed } from './measure.ts';
import type { Sizes } from './sizes.ts';
import { type BenchLine, ratioLine } from './table.ts';

const COLUMNS = [
  'name',
  'documentNumber',
  'sex',
  'birthDate',
  'politicalStatus',
  'mobile',
  'street',
  'community',
  'organization',
  'registeredOn',
  'status',
] as const;

/** Rows of the same width as the export, ready as plain arrays. */
function plainRows(ledger: string): unknown[][] {
  const db = openLedger(ledger, { role: 'reader' });
  try {
    return db
      .prepare<[], unknown[]>(
        `SELECT v.name, d.number, v.sex, v.birth_date, v.political_status, v.mobile, s.name, c.name, '青松街道志愿服务总队',
           v.registered_on, v.status, hex(v.uid)
         FROM volunteer v JOIN identity_document d ON d.volunteer_id = v.id AND d.is_primary = 1
         LEFT JOIN unit s ON s.id = v.street_id LEFT JOIN unit c ON c.id = v.community_id WHERE v.merged_into IS NULL`,
      )
      .raw()
      .all();
  } finally {
    db.close();
  }
}

/** The whole list as a styled workbook, against a bare streaming write by exceljs of the same rows. */
export async function exportLines(ledgers: Ledgers, sizes: Sizes): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wenming-bench-export-'));
  const dataDir = await ledgers.copy(sizes.office);
  try {
    const rows = plainRows(await ledgers.file(sizes.office));
    const source = join(folder, 'rows.json');
    writeFileSync(source, JSON.stringify(rows));
    const host = await startHost(dataDir);
    const measured: number[] = [];
    const floors: number[] = [];
    try {
      await signIn(host);
      // The day's first backup would start by itself in the middle of the measurement.
      await host.call('backups.make', { commandId: randomUUID() });
      for (let run = 0; run < sizes.runs; run++) {
        floors.push(await floorProcess('write', source, join(folder, `bare-${run}.xlsx`)));
        const request = listRequestSchema.parse({});
        const input = {
          commandId: randomUUID(),
          entity: 'volunteers',
          format: 'xlsx',
          request,
          columns: COLUMNS,
          full: false,
        };
        measured.push((await timed(() => host.call('exchange.export', input))).ms);
      }
    } finally {
      await host.stop();
    }
    const work = `export ${rows.length.toLocaleString('en')} rows, styled (floor: bare exceljs stream)`;
    return [ratioLine(work, median(measured), median(floors), { must: 1.3 })];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

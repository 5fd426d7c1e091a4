import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataPaths } from '../../main/db/vault.ts';
import { bareCommit, floorProcess } from './floors.ts';
import { planFile, startHost } from './host.ts';
import { type Ledgers, signIn } from './ledgers.ts';
import { median, timed, watchMemory } from './measure.ts';
import type { Sizes } from './sizes.ts';
import { type BenchLine, limitLine, ratioLine, skippedLine } from './table.ts';
import { USUAL, writeWorkbook } from './workbook.ts';

interface Road {
  readonly planMs: number;
  readonly commitMs: number;
  readonly undoMs: number;
  readonly peakMb: number;
  readonly stall: { readonly p999: number; readonly max: number };
  readonly floorMs: number;
}

/** Admit, plan, commit and undo one file through the product's own service, memory and event loop watched. */
async function walk(ledgers: Ledgers, volunteers: number, file: string, withFloor: boolean): Promise<Road> {
  const dataDir = await ledgers.copy(volunteers);
  const host = await startHost(dataDir);
  try {
    await signIn(host);
    // The day's first backup would start by itself in the middle of the measurement.
    await host.call('backups.make', { commandId: randomUUID() });
    const memory = watchMemory(host.pid);
    await host.ask({ do: 'watchLoop' });
    const plan = await timed(() => planFile(host, file));
    const { counts, id: batchId } = plan.value;
    if (counts.add === 0 || counts.update === 0 || counts.error === 0) {
      throw new Error(`The plan is not the one wanted: ${JSON.stringify(counts)}`);
    }
    const commit = await timed(() =>
      host.call('imports.commit', { commandId: randomUUID(), batchId, skipErrors: true }),
    );
    const stall = (await host.ask({ do: 'readLoop' })) as Road['stall'];
    const peakMb = memory.stop();
    const ledger = dataPaths(dataDir).ledger;
    const floorMs = withFloor
      ? bareCommit(await ledgers.file(volunteers), ledger, batchId, join(dataDir, 'tmp', 'bare.db'))
      : Number.NaN;
    const undo = await timed(() =>
      host.call('imports.undo', { commandId: randomUUID(), batchId, reason: '' }),
    );
    return { planMs: plan.ms, commitMs: commit.ms, undoMs: undo.ms, peakMb, stall, floorMs };
  } finally {
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Saves the same data by LibreOffice: shared and rich-text strings. Undefined where it is not installed. */
function savedByOffice(file: string, folder: string): string | undefined {
  try {
    const source = join(folder, 'office-in.xlsx');
    copyFileSync(file, source);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        source,
      ],
      { stdio: 'ignore', timeout: 180_000 },
    );
    const saved = join(folder, 'out', 'office-in.xlsx');
    return existsSync(saved) ? saved : undefined;
  } catch {
    return undefined;
  }
}

/** Plan, commit, undo, memory and stall of one large import. */
export async function importLines(ledgers: Ledgers, sizes: Sizes): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wenming-bench-file-'));
  try {
    const file = join(folder, '志愿者名册.xlsx');
    await writeWorkbook(file, await ledgers.file(sizes.import), sizes.rows, USUAL);
    const roads: Road[] = [];
    const parses: number[] = [];
    for (let run = 0; run < sizes.runs; run++) {
      parses.push(await floorProcess('parse', file));
      roads.push(await walk(ledgers, sizes.import, file, true));
    }
    const of = (pick: (road: Road) => number) => median(roads.map(pick));
    const rows = sizes.rows.toLocaleString('en');
    const lines = [
      ratioLine(
        `plan ${rows} × 20 (floor: SheetJS dense parse)`,
        of((road) => road.planMs),
        median(parses),
        { must: 1.5, aim: 0.6 },
      ),
      ratioLine(
        'commit of it (floor: bare statements)',
        of((road) => road.commitMs),
        of((road) => road.floorMs),
        { must: 1.5, aim: 1.1 },
      ),
      limitLine(
        'undo of it',
        of((road) => road.undoMs),
        { must: 3000 },
      ),
      limitLine('peak memory, host + service + job', Math.max(...roads.map((road) => road.peakMb)), {
        must: 900,
        aim: 400,
        unit: 'MB',
      }),
      limitLine(
        'event loop of the host, 99.9th percentile',
        of((road) => road.stall.p999),
        { must: 16, aim: 16 },
      ),
      limitLine('event loop of the host, maximum', Math.max(...roads.map((road) => road.stall.max)), {
        must: 50,
        aim: 16,
      }),
    ];
    const saved = savedByOffice(file, folder);
    const label = 'peak memory, the same saved by LibreOffice';
    if (saved === undefined) return [...lines, skippedLine(label, 'soffice is not installed')];
    const office = await walk(ledgers, sizes.import, saved, false);
    const officeFloor = await floorProcess('parse', saved);
    return [
      ...lines,
      limitLine(label, office.peakMb, { must: 900, aim: 400, unit: 'MB' }),
      ratioLine('plan of the same saved by LibreOffice', office.planMs, officeFloor, { must: 1.5, aim: 0.6 }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

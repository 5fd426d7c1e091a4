import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../main/db/context.ts';
import { openLedger } from '../../main/db/open.ts';
import { dataPaths } from '../../main/db/vault.ts';
import { PROJECT_ROOT } from '../../main/launch/root.ts';
import type { Engine } from '../../main/service/engine.ts';
import { threadEngine } from '../../main/service/thread-engine.ts';
import type { Ledgers } from './ledgers.ts';
import { median, percentile, timed } from './measure.ts';
import type { Sizes } from './sizes.ts';
import { type BenchLine, limitLine } from './table.ts';

const ACTOR: Actor = { id: null, name: '测量', role: 'admin', door: 'test' };

interface Fullest {
  readonly year: string;
  readonly records: number;
}

const FULLEST = `SELECT substr(day, 1, 4) AS year, sum(records) AS records FROM service_day GROUP BY 1 ORDER BY 2 DESC LIMIT 1`;

/** Records that stand in different years, each of a person of its own. */
const CHANGED = `SELECT id, version FROM service_record WHERE status = 'effective' AND id % 99991 = 5 LIMIT ?`;

function factsOf(ledger: string, runs: number) {
  const db = openLedger(ledger, { role: 'reader' });
  try {
    return {
      fullest: db.prepare<[], Fullest>(FULLEST).get(),
      changed: db.prepare<[number], { id: number; version: number }>(CHANGED).all(runs),
    };
  } finally {
    db.close();
  }
}

async function write(engine: Engine, name: string, input: object): Promise<number> {
  return (await timed(() => engine.write({ name, commandId: randomUUID(), input, actor: ACTOR }))).ms;
}

async function listP95(engine: Engine, year: string): Promise<number> {
  const samples: number[] = [];
  for (let page = 1; page <= 20; page++) {
    const input = { year, rule: null, status: 'open', organizationId: null, search: '', page, pageSize: 50 };
    samples.push((await timed(() => engine.read('recordFlags.list', input, ACTOR, 'slow'))).ms);
  }
  return percentile(samples, 0.95);
}

/** 时长核查: all rules over the fullest year, after one change, and a page of what was found. */
export async function recordFlagLines(ledgers: Ledgers, sizes: Sizes): Promise<BenchLine[]> {
  const dataDir = await ledgers.copy(sizes.large);
  const { ledger, plans, logs } = dataPaths(dataDir);
  const { fullest, changed } = factsOf(ledger, sizes.runs);
  if (!fullest) throw new Error('No service on record');
  const engine = threadEngine(join(PROJECT_ROOT, 'dist/node'), { ledger, plansDir: plans, logsDir: logs });
  try {
    await write(engine, 'recordFlags.check', { year: null });
    const years: number[] = [];
    const changes: number[] = [];
    for (const { id, version } of changed) {
      years.push(await write(engine, 'recordFlags.check', { year: fullest.year }));
      await write(engine, 'serviceRecords.reverse', { id, version, reason: '测量' });
      changes.push(await write(engine, 'recordFlags.check', { year: null }));
    }
    const year = `all rules over one year of ${fullest.records.toLocaleString('en')} records`;
    return [
      limitLine(year, median(years), { must: 5000 }),
      limitLine('all rules after one change', median(changes), { must: 200 }),
      limitLine('page of the review list, p95', await listP95(engine, fullest.year), { must: 300 }),
    ];
  } finally {
    await engine.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

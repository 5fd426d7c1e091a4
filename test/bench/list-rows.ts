import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../main/db/context.ts';
import { openLedger } from '../../main/db/open.ts';
import { dataPaths } from '../../main/db/vault.ts';
import { PROJECT_ROOT } from '../../main/launch/root.ts';
import type { Engine } from '../../main/service/engine.ts';
import { threadEngine } from '../../main/service/thread-engine.ts';
import type { ListRequest } from '../../shared/kernel/listing.ts';
import { planFile, startHost } from './host.ts';
import { type Ledgers, signIn } from './ledgers.ts';
import { median, percentile, timed } from './measure.ts';
import { type NamedQuery, namedLists, namedSearches, searchRequest } from './queries.ts';
import type { Sizes } from './sizes.ts';
import { type BenchLine, limitLine } from './table.ts';
import { writeWorkbook } from './workbook.ts';

const ACTOR: Actor = { id: null, name: '测量', role: 'admin', door: 'test' };

interface Facts {
  readonly street: number;
  readonly community: number;
  readonly idTails: readonly string[];
  readonly phoneTails: readonly string[];
}

/** What the questions name, taken from the ledger itself. */
export function factsOf(ledger: string): Facts {
  const db = openLedger(ledger, { role: 'reader' });
  const number = (sql: string) => Number(db.prepare(sql).pluck().get());
  const texts = (sql: string) => db.prepare(sql).pluck().all() as string[];
  try {
    return {
      street: number(`SELECT id FROM unit WHERE type = 'street' ORDER BY id LIMIT 1`),
      community: number(`SELECT id FROM unit WHERE type = 'community' ORDER BY id LIMIT 1`),
      idTails: texts(`SELECT substr(number, -4) FROM identity_document WHERE id % 997 = 5 LIMIT 8`),
      phoneTails: texts(
        `SELECT substr(mobile, -4) FROM volunteer WHERE id % 991 = 7 AND mobile IS NOT NULL LIMIT 8`,
      ),
    };
  } finally {
    db.close();
  }
}

async function ask(engine: Engine, request: ListRequest): Promise<number> {
  return (await timed(() => engine.read('volunteers.list', request, ACTOR, 'fast'))).ms;
}

async function p95(engine: Engine, requests: readonly ListRequest[], times: number): Promise<number> {
  const samples: number[] = [];
  for (let i = 0; i < times; i++) {
    for (const request of requests) samples.push(await ask(engine, request));
  }
  return percentile(samples, 0.95);
}

function engineOf(dataDir: string): Engine {
  const { ledger, plans, logs } = dataPaths(dataDir);
  return threadEngine(join(PROJECT_ROOT, 'dist/node'), { ledger, plansDir: plans, logsDir: logs });
}

/** Plans a file of new people through the product's own service, ready to be committed. */
async function plannedImport(dataDir: string, rows: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'wenming-bench-file-'));
  const host = await startHost(dataDir);
  try {
    const file = join(folder, '新增志愿者.xlsx');
    await writeWorkbook(file, dataPaths(dataDir).ledger, rows, { add: 1, update: 0, unchanged: 0 });
    await signIn(host);
    return (await planFile(host, file)).id;
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const LIMITS = { index: { must: 10, aim: 2 }, filter: { must: 300, aim: 100 } } as const;

/** The named lists, alone and while a large command writes; the searches; the figures. */
export async function listLines(ledgers: Ledgers, sizes: Sizes): Promise<BenchLine[]> {
  const dataDir = await ledgers.copy(sizes.large);
  const facts = factsOf(dataPaths(dataDir).ledger);
  const lists = namedLists(facts);
  const batchId = await plannedImport(dataDir, sizes.rows / 2);
  const engine = engineOf(dataDir);
  const lines: BenchLine[] = [];
  try {
    for (const query of lists) {
      await ask(engine, query.request);
      const alone = await p95(engine, [query.request], sizes.asks);
      lines.push(limitLine(`list: ${query.name} (${query.served}), p95`, alone, LIMITS[query.served]));
    }
    const searches = namedSearches({ id: facts.idTails, phone: facts.phoneTails });
    for (const { name, kind, texts, sortByName } of searches) {
      const requests = texts.map((text) => searchRequest(text, sortByName));
      const found = await p95(engine, requests, Math.max(3, Math.round(sizes.asks / 5)));
      const limit = kind === 'usual' ? { must: 10, aim: 2 } : { must: 50, aim: 10 };
      lines.push(limitLine(`search: ${name}, p95`, found, limit));
    }
    lines.push(...(await whileWriting(engine, lists, batchId)));
    lines.push(...(await figureLines(engine, dataDir, sizes)));
    return lines;
  } finally {
    await engine.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Index lists, asked again and again while the writer thread commits an import in one transaction. */
async function whileWriting(
  engine: Engine,
  lists: readonly NamedQuery[],
  batchId: number,
): Promise<BenchLine[]> {
  const asked = lists.filter(({ served }) => served === 'index');
  const samples: number[] = [];
  let writing = true;
  const work = engine
    .write({
      name: 'imports.commit',
      commandId: randomUUID(),
      input: { batchId, skipErrors: true },
      actor: ACTOR,
    })
    .finally(() => {
      writing = false;
    });
  // Awaited below; an early failure must not end the process before.
  work.catch(() => {});
  while (writing) for (const { request } of asked) samples.push(await ask(engine, request));
  await work;
  return [
    limitLine('index lists while an import commits, p95', percentile(samples, 0.95), { must: 30, aim: 10 }),
  ];
}

/** All figures from a fresh connection, and again with nothing changed. */
async function figureLines(engine: Engine, dataDir: string, sizes: Sizes): Promise<BenchLine[]> {
  const all = async (from: Engine) => (await timed(() => from.read('figures.all', {}, ACTOR, 'slow'))).ms;
  const cold: number[] = [];
  for (let run = 0; run < sizes.runs; run++) {
    const fresh = engineOf(dataDir);
    cold.push(await all(fresh));
    await fresh.close();
  }
  await all(engine);
  const again = [await all(engine), await all(engine), await all(engine)];
  return [
    limitLine('all figures, cold', median(cold), { must: 2000, aim: 500 }),
    limitLine('all figures, unchanged', median(again), { must: 100 }),
  ];
}

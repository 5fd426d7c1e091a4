import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../main/db/vault.ts';
import { differences, type Dump, dumpLedger, indexedTerms, termsOfNames } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { commit, importFile, plan, seedDistrict, STREETS, TEAMS } from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Kills per command; 50 in all. */
const KILLS = 25;

const folder = mkdtempSync(join(tmpdir(), 'ledger-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const planned = join(folder, 'planned');
const committed = join(folder, 'committed');
let batch = 0;

function look(dataDir: string): { dump: Dump; status: string } {
  const db = openDatabase(join(dataDir, 'ledger.db'));
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(indexedTerms(db)).toEqual(termsOfNames(db));
    db.exec(`INSERT INTO volunteer_search (volunteer_search) VALUES ('integrity-check')`);
    const status = db.prepare('SELECT status FROM import_batch WHERE id = ?').pluck().get(batch);
    return { dump: dumpLedger(db), status: String(status) };
  } finally {
    db.close();
  }
}

/** The child as one file: fifty processes start, and each would read two hundred modules. */
async function buildChild(): Promise<void> {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('crash-child.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
}

/** 300 rows over 100 known people: 200 are new, 100 are changed, some in teams. */
beforeAll(async () => {
  await buildChild();
  const test = openTestService();
  await seedDistrict(test);
  const headers = ['姓名', '证件号码', '手机号码', '所属街道', '所属组织', '备注'];
  const line = (n: number, team: Cell, remark: Cell): Cell[] => [
    person(n).name,
    person(n).document,
    person(n).mobile,
    STREETS[n % 2] ?? null,
    team,
    remark,
  ];
  const known = Array.from({ length: 100 }, (_, n) => line(n, null, null));
  await importFile(test, workbookFile(test.dataDir, [headers, ...known]), 'volunteers');
  const rows = Array.from({ length: 300 }, (_, n) => line(n, n % 3 === 0 ? TEAMS[0] : null, '新'));
  const { id, counts } = await plan(test, workbookFile(test.dataDir, [headers, ...rows]), 'volunteers');
  expect(counts).toMatchObject({ add: 200, update: 100 });
  batch = id;
  test.db.close();
  await test.service.close();
  cpSync(test.dataDir, planned, { recursive: true });
  const again = openTestService({ dataDir: test.dataDir });
  await commit(again, id);
  again.db.close();
  await again.service.close();
  cpSync(test.dataDir, committed, { recursive: true });
  rmSync(test.dataDir, { recursive: true });
});

const MARKS = ['go', 'writing', 'written', 'done'] as const;
type Mark = (typeof MARKS)[number];
type Times = Readonly<Partial<Record<Mark, number>>>;

/** Runs the command in a process and kills it so long after a mark; without `kill` it lives. Answers when it came by each mark. */
function runAndKill(
  what: 'commit' | 'undo',
  dataDir: string,
  kill?: { readonly after: Mark; readonly ms: number },
): Promise<Times> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'child.mjs'), what, dataDir, String(batch)], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(folder, 'cache') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const times: Partial<Record<Mark, number>> = {};
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const mark of MARKS) {
        if (times[mark] !== undefined || !said.includes(`${mark}\n`)) continue;
        times[mark] = performance.now();
        if (mark === kill?.after) setTimeout(() => child.kill('SIGKILL'), kill.ms);
      }
    });
    child.on('error', reject);
    child.on('close', () =>
      times.go === undefined ? reject(new Error('The child did not begin')) : resolve(times),
    );
  });
}

/**
 * The moment of the n-th kill, at random within its stretch: before the transaction (the backup), three times within
 * it, and at the checkpoint that ends the process.
 */
function momentOf(n: number, whole: Times): { after: Mark; ms: number } {
  const after = (['go', 'writing', 'writing', 'writing', 'written'] as const)[n % 5] ?? 'go';
  const from = whole[after] ?? 0;
  const to = whole[MARKS[MARKS.indexOf(after) + 1] ?? 'done'] ?? from;
  return { after, ms: Math.random() * (to - from) };
}

describe.each([
  ['commit', planned, 'planned', 'committed'],
  ['undo', committed, 'committed', 'undone'],
] as const)('a process killed during %s', (what, template, before, after) => {
  it('leaves all of it or nothing', async () => {
    const dataDir = join(folder, `${what}-whole`);
    cpSync(template, dataDir, { recursive: true });
    const untouched = look(dataDir);
    const warmUp = join(folder, `${what}-warm-up`);
    cpSync(template, warmUp, { recursive: true });
    await runAndKill(what, warmUp);
    const whole = await runAndKill(what, dataDir);
    const done = look(dataDir);
    expect([untouched.status, done.status]).toEqual([before, after]);
    const seen: Record<string, number> = {};
    let withinTransaction = 0;
    for (let n = 0; n < KILLS; n++) {
      const place = join(folder, `${what}-${n}`);
      cpSync(template, place, { recursive: true });
      const times = await runAndKill(what, place, momentOf(n, whole));
      if (times.writing !== undefined && times.written === undefined) withinTransaction++;
      const { dump, status } = look(place);
      seen[status] = (seen[status] ?? 0) + 1;
      const expected = status === before ? untouched : done;
      expect(withoutMoments(differences(expected.dump, dump)), `${what} killed, ${status}`).toEqual([]);
      // What did not happen can be done afterwards.
      if (status === before && seen[status] === 1) {
        await runAndKill(what, place);
        expect(look(place).status).toBe(after);
      }
      rmSync(place, { recursive: true });
    }
    expect(Object.keys(seen).every((status) => status === before || status === after)).toBe(true);
    expect(withinTransaction).toBeGreaterThan(0);
    const reopened = openTestService({ dataDir });
    expect(reopened.service.parts.problem()).toBeUndefined();
    await reopened.close();
  }, 60_000);
});

/** Two runs of one command differ in when their rows were made, and in nothing else. */
function withoutMoments(lines: readonly string[]): string[] {
  const bare = lines.map((line) => line.replace(/"created_at":"[^"]*"/, ''));
  const count = new Map<string, number>();
  for (const line of bare)
    count.set(line.slice(2), (count.get(line.slice(2)) ?? 0) + (line.startsWith('+') ? 1 : -1));
  return [...count].filter(([, balance]) => balance !== 0).map(([line]) => line);
}

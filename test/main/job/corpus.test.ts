import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createJobHost } from '../../../main/job/process/host.ts';
import type { Inspection } from '../../../main/job/read/inspect.ts';
import { refusalSchema } from '../../../shared/contract/orpc.ts';
import { AppError, FILE_CODES } from '../../../shared/kernel/errors.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { seedDistrict } from '../../support/seed.ts';
import { finish, openTestService } from '../../support/service.ts';
import { countsOfSecondReader, type SheetCounts } from './second-reader.ts';
import { jobLauncher, SHARED } from './support.ts';

const CORPUS = join(SHARED, 'corpus');
/** Each is read; a plan of each takes longer, so that all of them are planned only when asked for. */
const PLANNED_EVERY = process.env['LEDGER_WHOLE_CORPUS'] === undefined ? 4 : 1;
const host = createJobHost(jobLauncher, { memoryMb: 1000 });
afterAll(() => host.close());

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

const refusalCode = (error: unknown) =>
  typeof error === 'object' && error !== null && 'data' in error
    ? refusalSchema.parse(error.data).code
    : String(error);

async function inspect(path: string): Promise<Inspection | string> {
  try {
    return (await host.run('inspect', { path }, { timeoutMs: 20_000 })) as Inspection;
  } catch (error) {
    return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`;
  }
}

/** Where the second reader is wrong, and why. */
const SECOND_READER_ERRS: Readonly<Record<string, string>> = {
  'readxl/missing-v-node-xlsx.xlsx': 'it drops a formula that has no value',
  'calamine/covered.ods': 'it drops what a cell under a merged one holds',
};

function differenceOf(mine: Inspection, theirs: readonly SheetCounts[]): string | undefined {
  const line = ({ name, rows, cells, hiddenRows }: SheetCounts) =>
    `${name}: ${cells} cells in ${rows} rows, ${hiddenRows} hidden`;
  const [a, b] = [mine.sheets.map(line).join('; '), theirs.map(line).join('; ')];
  return a === b ? undefined : `${a} (second reader: ${b})`;
}

describe.skipIf(!existsSync(CORPUS))('public spreadsheets (skipped where ../shared/corpus is absent)', () => {
  test('every file is read with every cell it holds or refused with one code of the closed list', async () => {
    const wrong: string[] = [];
    const files = filesOf(CORPUS);
    let compared = 0;
    for (const path of files) {
      const name = path.slice(CORPUS.length + 1).replaceAll('\\', '/');
      const result = await inspect(path);
      if (typeof result === 'string') {
        // A file that ran into the limits of its process is not accepted here: none of these needs to.
        const isKnown = (FILE_CODES as readonly string[]).includes(result) && !result.startsWith('READ');
        if (!isKnown) wrong.push(`${name}: ${result}`);
        continue;
      }
      const theirs = countsOfSecondReader(path);
      if (theirs === undefined) continue;
      compared++;
      const difference = differenceOf(result, theirs);
      if ((difference !== undefined) !== Object.hasOwn(SECOND_READER_ERRS, name)) {
        wrong.push(`${name}: ${difference ?? 'no difference any more'}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(files.length * 0.9);
  }, 180_000);

  test('planned through the service: it stays alive, the ledger is unchanged, nothing is left over', async () => {
    const service = openTestService();
    await seedDistrict(service);
    const before = dumpLedger(service.db, { marks: true });
    const wrong: string[] = [];
    for (const path of filesOf(CORPUS).filter((_, index) => index % PLANNED_EVERY === 0)) {
      const input = { token: service.admit(path), entity: 'volunteers' } as const;
      const plan = finish(
        service.client.imports.plan({ ...input, sheet: null, headerRow: null, mapping: null, unitId: null }),
      );
      const code = await plan.then(
        ({ id, counts }) =>
          counts.read === counts.add + counts.update + counts.unchanged + counts.skip + counts.error
            ? undefined
            : `plan ${id} does not add up`,
        (error: unknown) => refusalCode(error),
      );
      if (code !== undefined && !(FILE_CODES as readonly string[]).includes(code))
        wrong.push(`${path}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(differences(before, dumpLedger(service.db, { marks: true }))).toEqual([]);
    expect(readdirSync(service.service.parts.paths.tmp)).toEqual([]);
    expect((await service.client.units.list({})).rows.length).toBeGreaterThan(0);
    await service.close();
  }, 180_000);

  test.each([
    ['calamine/issue_174.xlsx', 'declares A1:XFD1048576'],
    ['calamine/issue_530.xlsx', 'back slashes in its paths'],
    ['calamine/issue_419.xlsx', 'no string table'],
  ])('%s is read (%s)', async (name) => {
    const result = await inspect(join(CORPUS, name));
    expect(result).toMatchObject({ kind: 'xlsx' });
  });

  test.each([
    ['calamine/pass_protected.xlsx', 'FILE_ENCRYPTED'],
    ['calamine/pass_protected.xlsb', 'FILE_ENCRYPTED'],
    ['calamine/pass_protected.ods', 'FILE_ENCRYPTED'],
    ['calamine/vba.xlsm', 'FILE_MACRO'],
    ['calamine/issue252.xlsx', 'FILE_CORRUPT'],
    ['openpyxl/null_file.xlsx', 'FILE_NOT_SPREADSHEET'],
    ['tabulator/table.csv.gz', 'FILE_NOT_SPREADSHEET'],
  ])('%s is %s', async (name, code) => {
    expect(await inspect(join(CORPUS, name))).toBe(code);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createJobHost } from '../../../main/job/process/host.ts';
import type { Inspection } from '../../../main/job/read/inspect.ts';
import { AppError, FILE_CODES } from '../../../shared/kernel/errors.ts';
import { jobLauncher, SHARED } from './support.ts';

const CORPUS = join(SHARED, 'corpus');
const host = createJobHost(jobLauncher, { memoryMb: 1000 });
afterAll(() => host.close());

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name));
}

async function inspect(path: string): Promise<Inspection | string> {
  try {
    return (await host.run('inspect', { path }, { timeoutMs: 20_000 })) as Inspection;
  } catch (error) {
    return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`;
  }
}

describe.skipIf(!existsSync(CORPUS))('public spreadsheets (skipped where ../shared/corpus is absent)', () => {
  test('every file is read or refused with one code of the closed list, within 20 s and 1 GB', async () => {
    const wrong: string[] = [];
    const files = filesOf(CORPUS);
    let read = 0;
    for (const path of files) {
      const result = await inspect(path);
      if (typeof result !== 'string') read++;
      // A file that ran into the limits of its process is not accepted here: none of these needs to.
      else if (!(FILE_CODES as readonly string[]).includes(result) || result.startsWith('READ')) {
        wrong.push(`${path}: ${result}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(files.length * 0.9);
  }, 90_000);

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

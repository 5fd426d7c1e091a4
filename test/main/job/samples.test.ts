import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createJobHost } from '../../../main/job/process/host.ts';
import { openWorkbook } from '../../../main/job/read/open-workbook.ts';
import type { SheetRow, Workbook } from '../../../main/job/read/workbook.ts';
import { chooseSheet, isChosen } from '../../../shared/domain/importing/choose-sheet.ts';
import type { SheetHead } from '../../../shared/domain/importing/choose-sheet.ts';
import { SheetLayout } from '../../../shared/domain/importing/sheet-layout.ts';
import { ENTITY_KEYS, entityOf } from '../../../shared/domain/entities.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { jobLauncher, SHARED } from './support.ts';

const SAMPLES = join(SHARED, 'samples');
const present = existsSync(SAMPLES);
const host = createJobHost(jobLauncher);
afterAll(() => host.close());

interface Expected {
  readonly into: string;
  readonly read?: number;
  readonly file?: string | readonly string[];
  readonly warningCodes?: readonly string[];
}

const expected = present
  ? (JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8')) as Record<string, Expected>)
  : {};

function headsOf(workbook: Workbook): SheetHead[] {
  return workbook.sheets.map(({ name, visible, rows }) => {
    const reader = workbook.reader(name);
    const head: SheetRow[] = [];
    for (const row of reader) {
      head.push(row);
      if (head.length === 30) break;
    }
    return { name, visible, rows, head, merges: reader.merges };
  });
}

/** Data rows and sheet codes of a sample, or the code that refuses it. */
async function layOut(name: string, into: string): Promise<{ rows: number; codes: string[] } | string> {
  const key = ENTITY_KEYS.find((candidate) => candidate === into);
  if (!key) return `no entity ${into}`;
  try {
    const workbook = await openWorkbook(join(SAMPLES, name));
    const chosen = chooseSheet(headsOf(workbook), entityOf(key));
    if (!isChosen(chosen)) return chosen.code;
    const reader = workbook.reader(chosen.sheet);
    const layout = new SheetLayout(chosen.table, entityOf(key), reader.merges);
    const rows = [...layout.rows(reader)].length;
    return { rows, codes: layout.notices().map(({ code }) => code) };
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe.skipIf(!present)('workbooks as units send them (skipped where ../shared/samples is absent)', () => {
  test.each(Object.entries(expected))('%s', async (name, want) => {
    const got = await layOut(name, want.into);
    if (want.file !== undefined) expect([want.file].flat()).toContain(got);
    else {
      expect(got).toMatchObject({ rows: want.read });
      if (typeof got !== 'string')
        expect(got.codes).toEqual(expect.arrayContaining([...(want.warningCodes ?? [])]));
    }
  });

  test('inspect counts the same in a process of its own', async () => {
    expect(await host.run('inspect', { path: join(SAMPLES, '20-formulas.xlsx') })).toEqual({
      kind: 'xlsx',
      sheets: [{ name: '花名册', rows: 7, cells: 90, hiddenRows: 1 }],
    });
  });

  test('the bomb is refused without being unpacked', async () => {
    const started = performance.now();
    await expect(host.run('inspect', { path: join(SAMPLES, '35-bomb.xlsx') })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

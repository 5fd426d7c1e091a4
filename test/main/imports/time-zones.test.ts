import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { STREETS } from '../../support/seed.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

const CHILD = fileURLToPath(new URL('zone-child.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ledger-zones-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Days on which zones differ: midnight of a serial, summer time in New York and (until 1991) in China, leap days. */
const DAYS: [Cell, string][] = [
  [45_356, '2024-03-05'],
  [45_361, '2024-03-10'],
  ['2024/11/3', '2024-11-03'],
  ['1988年4月17日', '1988-04-17'],
  ['2024.2.29', '2024-02-29'],
  [45_291.999, '2023-12-31'],
];

const path = workbookFile(
  folder,
  [
    ['姓名', '证件号码', '手机号码', '所属街道', '注册日期', '入党日期'],
    ...DAYS.map(([cell], n): Cell[] => [
      person(n).name,
      person(n).document,
      person(n).mobile,
      STREETS[0],
      cell,
      '2010-07-01',
    ]),
  ],
  { formats: { E: 'yyyy-mm-dd' } },
);

it.each(['Asia/Shanghai', 'UTC', 'America/New_York'])(
  'a day stays the day that it is in %s',
  async (zone) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', CHILD, path],
      {
        env: { ...process.env, NODE_OPTIONS: '', TZ: zone },
      },
    );
    const seen = JSON.parse(stdout) as { zone: string; counts: object; rows: unknown; entries: number };
    expect(seen.zone).toBe(zone);
    expect(seen.counts).toMatchObject({ add: DAYS.length, error: 0 });
    expect(seen.rows).toEqual(DAYS.map(([, day], n) => [person(n).birthDate, day, '2010-07-01']));
    // The whole of the office's day, and nothing of the days beside it.
    expect(seen.entries).toBeGreaterThan(5);
  },
  30_000,
);

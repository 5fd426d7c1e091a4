import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditRow } from '../../../shared/contract/system.ts';
import { person } from '../../support/people.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';
import { runCli, spawnCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-cli-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cli = (...args: string[]) => runCli(data, args);

const HEADERS = ['姓名', '证件号码', '手机号码', '所属街道', '政治面貌'];
const line = (n: number, ...more: Cell[]): Cell[] => [
  person(n).name,
  person(n).document,
  person(n).mobile,
  '青松街道',
  ...more,
];
const roster = (...rows: Cell[][]) => workbookFile(folder, [['青松街道志愿者花名册'], [], HEADERS, ...rows]);
const counts = (given: object) => ({ read: 0, add: 0, update: 0, unchanged: 0, skip: 0, error: 0, ...given });

beforeAll(async () => {
  const made = await spawnCli(data, ['init', '--district', '示例区', '--admin', 'admin'], 'Abc-123456\n');
  expect(made).toMatchObject({ exit: 0, out: { district: '示例区', admin: 'admin' } });
  const units = workbookFile(folder, [
    ['单位名称', '上级单位', '单位类型'],
    ['示例区', null, '区'],
    ['青松街道', '示例区', '街道'],
  ]);
  expect((await cli('import', units, '--into', 'units', '--commit')).exit).toBe(0);
});

describe('import', () => {
  it('prints the plan, refuses errors, commits the rest, refuses the bytes again, undoes', async () => {
    const path = roster(line(1, '党员'), [
      person(2).name,
      '119900199001011234',
      person(2).mobile,
      '青松街道',
      null,
    ]);
    const planned = await cli('import', path, '--into', 'volunteers');
    expect(planned).toMatchObject({
      exit: 0,
      out: {
        entity: 'volunteers',
        sheet: '花名册',
        headerRow: 3,
        committed: false,
        counts: counts({ read: 2, add: 1, error: 1 }),
        issues: [{ row: 5, column: '证件号码', code: 'ID_CHECKSUM', severity: 'error' }],
      },
    });
    expect(Object.keys(planned.out as object)).toEqual([
      'batch',
      'entity',
      'sheet',
      'headerRow',
      'committed',
      'counts',
      'issues',
    ]);
    const { batch } = planned.out as { batch: number };
    const refused = { exit: 1, out: { error: { code: 'IMPORT_HAS_ERRORS', params: { count: 1 } } } };
    expect(await cli('import', path, '--into', 'volunteers', '--commit')).toMatchObject(refused);
    expect(await cli('commit', String(batch))).toMatchObject(refused);
    expect(await cli('commit', String(batch), '--skip-errors')).toMatchObject({
      exit: 0,
      out: { batch, committed: true },
    });
    const again = await cli('import', path, '--into', 'volunteers', '--commit', '--skip-errors');
    expect(again).toMatchObject({
      exit: 1,
      out: { error: { code: 'FILE_ALREADY_IMPORTED', params: { batch } } },
    });
    expect(await cli('undo', String(batch))).toMatchObject({ exit: 0, out: { batch, status: 'undone' } });
    expect(await cli('undo', String(batch))).toMatchObject({
      exit: 1,
      out: { error: { code: 'UNDO_BLOCKED' } },
    });
  }, 30_000);

  it('refuses a file that is no table, and a unit that nobody knows', async () => {
    const broken = join(folder, 'broken.xlsx');
    writeFileSync(broken, 'PK\u0003\u0004 nothing');
    expect(await cli('import', broken, '--into', 'volunteers')).toMatchObject({
      exit: 1,
      out: { error: { code: 'FILE_CORRUPT', params: {} } },
    });
    expect(await cli('inspect', broken)).toMatchObject({ exit: 1, out: { error: { code: 'FILE_CORRUPT' } } });
    const path = roster(line(3));
    expect(await cli('import', path, '--into', 'volunteers', '--unit', '无此街道')).toMatchObject({
      exit: 1,
      out: { error: { code: 'UNIT_UNKNOWN' } },
    });
  });

  it('inspect tells what the reader sees', async () => {
    expect(await cli('inspect', roster(line(1), line(2)))).toMatchObject({
      exit: 0,
      out: { kind: 'xlsx', sheets: [{ name: '花名册', rows: 4, cells: 1 + 5 + 8, hiddenRows: 0 }] },
    });
  });
});

it('figures, export, template and fill write what they name', async () => {
  await cli('import', roster(line(11, '党员'), line(12), line(13)), '--into', 'volunteers', '--commit');
  const { out } = await cli('figures', '--as-of', '2026-06-15');
  expect(out).toMatchObject({ asOf: '2026-06-15', figures: { B6: { name: '党员志愿者', unit: '人' } } });
  const now = (await cli('figures')).out as { figures: Record<string, { name: string; value: number }> };
  expect(now.figures['V1']).toEqual({ name: '在册志愿者', value: 3, unit: '人' });
  expect(now.figures['B6']?.value).toBe(1);

  const csv = join(folder, 'all.csv');
  expect(await cli('export', 'volunteers', '--out', csv, '--full')).toMatchObject({
    exit: 1,
    out: { error: { code: 'INPUT_INVALID', params: { field: 'purpose' } } },
  });
  expect(await cli('export', 'volunteers', '--out', csv, '--full', '--purpose', '核对')).toMatchObject({
    exit: 0,
    out: { file: csv, full: true },
  });
  expect(readFileSync(csv, 'utf8')).toContain(person(11).document);
  expect((await cli('export', 'volunteers', '--out', csv)).exit).toBe(0);
  expect(readFileSync(csv, 'utf8')).not.toContain(person(11).document);
  const register = (await cli('call', 'exchange.register', '{}')).out as {
    total: number;
    entries: { full: boolean; purpose: string }[];
  };
  expect(register.entries.map(({ full, purpose }) => `${full} ${purpose}`)).toEqual(['false ', 'true 核对']);

  const template = join(folder, 'template.xlsx');
  expect((await cli('template', 'volunteers', '--out', template)).exit).toBe(0);
  expect(existsSync(template)).toBe(true);

  const text = new Document({
    sections: [{ children: [new Paragraph('共有{在册志愿者}人，{没有的数}。')] }],
  });
  const word = join(folder, 'speech.docx');
  writeFileSync(word, await Packer.toBuffer(text));
  const filled = await cli('fill', word, '--out', join(folder, 'filled.docx'));
  expect(filled).toMatchObject({ exit: 0, out: { filled: 1, unknown: ['没有的数'] } });
}, 40_000);

it('backs up, verifies and restores', async () => {
  const out = join(folder, 'copy.db');
  expect(await cli('backup', '--out', out)).toMatchObject({ exit: 0, out: { file: out } });
  expect(await cli('backup', '--out', out)).toMatchObject({
    exit: 1,
    out: { error: { code: 'INPUT_INVALID' } },
  });
  expect(await cli('verify', out)).toMatchObject({ exit: 0, out: { ok: true } });
  expect(await cli('verify')).toMatchObject({ exit: 0, out: { ok: true } });
  const name = basename(out);
  const onRecord = async () => {
    const { entries } = (await cli('call', 'audit.list', '{"command":"backups."}')).out as {
      entries: Pick<AuditRow, 'actor' | 'command' | 'subject'>[];
    };
    return entries.map(({ actor, command, subject }) => [actor.slice(0, 3), command, subject]);
  };
  expect(await onRecord()).toEqual([
    ['本机:', 'backups.verify', name],
    ['本机:', 'backups.make', name],
  ]);
  expect(await cli('restore', out)).toMatchObject({ exit: 0, out: { from: out } });
  // The copy was made before its own record: the restored ledger knows of its restore alone.
  expect(await onRecord()).toEqual([['本机:', 'backups.restore', name]]);
  expect(await cli('restore', join(folder, 'none.db'))).toMatchObject({
    exit: 1,
    out: { error: { code: 'BACKUP_INVALID' } },
  });
  expect((await cli('figures')).exit).toBe(0);
}, 40_000);

it('a wrong call is exit code 2, says why on standard error, and prints nothing', async () => {
  const wrong: string[][] = [
    [],
    ['nonsense'],
    ['import'],
    ['import', join(folder, 'missing.xlsx'), '--into', 'volunteers'],
    ['import', roster(line(1)), '--into', 'nonsense'],
    ['import', roster(line(1)), '--into', 'volunteers', '--comit'],
    ['commit', 'x'],
    ['export', 'volunteers'],
    ['export', 'volunteers', '--out', join(data, 'ledger.db')],
    ['call', 'volunteers.nonsense'],
    ['call', 'volunteers.list', '{'],
    ['figures', '--as-off', '2026-06-15'],
  ];
  for (const args of wrong) {
    const { exit, out, stderr } = await cli(...args);
    expect({ exit, out }, args.join(' ')).toEqual({ exit: 2, out: undefined });
    expect(stderr).toMatch(/^[^\n]+\n$/);
  }
  expect(await spawnCli(data, ['nonsense'])).toMatchObject({ exit: 2, out: undefined });
}, 40_000);

it('lists its procedures and calls them', async () => {
  const { out } = await cli('procedures');
  expect((out as { procedures: object[] }).procedures).toContainEqual({
    name: 'volunteers.list',
    kind: 'query',
    right: 'view',
  });
  expect(await cli('call', 'volunteers.list', '{"page":0}')).toMatchObject({
    exit: 1,
    out: { error: { code: 'INPUT_INVALID', params: { field: 'page' } } },
  });
  expect(await cli('call', 'volunteers.count', '{"request":{}}')).toMatchObject({
    exit: 0,
    out: { count: 3 },
  });
});

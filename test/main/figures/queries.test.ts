import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { procedures } from '../../../shared/contract/index.ts';
import { formatFigure } from '../../../shared/domain/exchange/figure-format.ts';
import { figureQueries, figureReads } from '../../../main/domains/figures/index.ts';
import { settingCommands } from '../../../main/domains/settings/index.ts';
import { volunteerCommands } from '../../../main/domains/volunteers/index.ts';
import { listRequestSchema } from '../../../shared/kernel/listing.ts';
import { addRow, listed, type TestLedger, testLedger } from './ledger.ts';

const TODAY = '2026-11-23';
let ledger: TestLedger;
beforeEach(() => {
  ledger = testLedger(TODAY);
});
afterEach(() => ledger.close());

const dashboard = () =>
  procedures.figures.dashboard.output.parse(figureQueries.dashboard(ledger.context, {}));
const person = (values: Record<string, string | number | null> = {}) =>
  addRow(ledger.db, 'volunteer', values);

describe('figures.all', () => {
  test('an empty ledger gives 0 for counts and nothing for shares', () => {
    const { figures, asOf } = procedures.figures.all.output.parse(figureQueries.all(ledger.context, {}));
    expect(asOf).toBe(TODAY);
    expect(figures.find(({ key }) => key === 'V1')?.value).toBe(0);
    expect(figures.find(({ key }) => key === 'B8')?.value).toBeNull();
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
  });
});

describe('figures for a document', () => {
  const read = (name: string, format?: string) => {
    const found = figureReads['figures.values'](ledger.context, { asOf: TODAY })[name];
    return found && formatFigure(found, format);
  };

  test('print 数据不足 where nothing is on record, and a true 0 where something is', () => {
    expect(read('在册志愿者')).toMatchObject({ text: '数据不足' });
    expect(read('文明实践站', '个')).toMatchObject({ text: '数据不足' });
    person({ birth_date: '1960-01-01', political_status: '13' });
    expect(read('党员志愿者')).toEqual({ text: '0', insufficient: false });
  });

  test('are found by name and by key', () => {
    person({ birth_date: '2000-01-01' });
    for (let n = 0; n < 2; n++) person({ birth_date: '1960-01-01' });
    expect(read('青年志愿者', '人')).toMatchObject({ text: '1人' });
    expect(read('B8', '%')).toMatchObject({ text: '33.3%' });
    expect(read('青年志愿者占比')).toMatchObject({ text: '33.3' });
    expect(read('没有这个指标')).toBeUndefined();
  });
});

describe('figures.dashboard', () => {
  test('an empty ledger shows no zero and nothing to do', () => {
    const { figures, setup, todos, streets, growth } = dashboard();
    expect(figures.map(({ key }) => key)).toEqual(['V1', 'B6', 'B7', 'O1', 'O2', 'B21', 'B22']);
    expect(figures.every(({ value, note }) => value === null && note === '')).toBe(true);
    expect(setup).toEqual({ units: 0, organizations: 0, sites: 0, volunteers: 0 });
    expect([todos, streets]).toEqual([[], []]);
    expect(growth).toEqual([{ label: '2026', value: 0, unfinished: true }]);
  });

  test('notes compare with the end of last month and name the share', () => {
    for (const registered of ['2026-10-31', '2026-11-01', '2026-11-23', '2026-11-24'])
      person({ registered_on: registered, political_status: registered === '2026-10-31' ? '01' : '13' });
    const note = (key: string) => dashboard().figures.find((figure) => figure.key === key)?.note;
    expect(note('V1')).toBe('较上月末 +2');
    expect(note('B6')).toBe('占 33.3%');
  });

  test('ages by completed years and sex; the youngest band only where it holds somebody', () => {
    person({ birth_date: '2008-11-24', sex: '2' });
    person({ birth_date: '2008-11-23', sex: '1' });
    person({ birth_date: '1940-01-01', sex: '2' });
    person({ birth_date: '1940-01-01', sex: null });
    const band = (label: string) => dashboard().ages.find((each) => each.label === label);
    expect(dashboard().ages).toHaveLength(5);
    expect(band('14—17')).toMatchObject({ female: 1, male: 0 });
    expect(band('18—35')).toMatchObject({ female: 0, male: 1 });
    expect(band('61以上')).toMatchObject({ female: 1, male: 0 });
    person({ birth_date: '2013-11-23', sex: '1' });
    expect(band('13以下')).toMatchObject({ female: 0, male: 1 });
  });

  test('growth stands at year ends and today, from the first year with anybody', () => {
    for (const registered of ['2023-06-01', '2024-01-01', '2025-12-31', '2026-01-01'])
      person({ registered_on: registered });
    expect(dashboard().growth.map(({ label, value, unfinished }) => [label, value, unfinished])).toEqual([
      ['2023', 1, false],
      ['2024', 2, false],
      ['2025', 3, false],
      ['2026', 4, true],
    ]);
  });

  test('every bar of a chart leads to as many rows', () => {
    const units = Array.from({ length: 18 }, (_, n) =>
      addRow(ledger.db, 'unit', { name: `${String(n)}街道`, type: 'street' }),
    );
    units.forEach((street_id, n) => {
      for (let k = 0; k <= n; k++) person({ street_id, political_status: k % 2 === 0 ? '01' : null });
    });
    person({ street_id: null });
    person({ street_id: units[0] ?? 0, status: '4' });
    const { streets, political } = dashboard();
    expect(streets).toHaveLength(15);
    expect(streets.map(({ label }) => label).slice(-3)).toEqual(['5街道', '其余街镇', '未填']);
    for (const { request, value } of [...streets, ...political])
      expect(listed(ledger, 'volunteers', listRequestSchema.partial().parse(request))).toBe(value);
  });

  test('streets and towns stand by name, largest first; every other unit in one bar before 未填', () => {
    const unit = (name: string, type: string, people: number): void => {
      const street_id = addRow(ledger.db, 'unit', { name, type });
      for (let n = 0; n < people; n++) person({ street_id });
    };
    unit('区民政局', 'department', 4);
    unit('青松街道', 'street', 1);
    unit('云岭镇', 'town', 3);
    unit('石泉乡', 'township', 2);
    unit('青澜学院', 'school', 5);
    unit('没有人的街道', 'street', 0);
    person({ street_id: null });
    const { streets, figures } = dashboard();
    expect(streets.map(({ label, value }) => [label, value])).toEqual([
      ['云岭镇', 3],
      ['石泉乡', 2],
      ['青松街道', 1],
      ['区直及其他单位', 9],
      ['未填', 1],
    ]);
    expect(figures.find(({ key }) => key === 'V1')?.value).toBe(16);
    for (const { request, value } of streets)
      expect(listed(ledger, 'volunteers', listRequestSchema.partial().parse(request))).toBe(value);
  });

  test('matters: imports, doubles, people to be checked, minors without consent', () => {
    const batch = ledger.db.prepare(
      `INSERT INTO import_batch (entity, file_name, sha256, size, kind, sheet, header_row, mapping, status, read_rows,
        add_rows, update_rows, unchanged_rows, skip_rows, error_rows, created_at, created_by, committed_at)
       VALUES ('volunteers', ?, 'x', 1, 'xlsx', 'Sheet1', 1, '{}', ?, 10, 5, 2, 0, 0, 3, 'x', 'x', ?)`,
    );
    batch.run('青松街道.xlsx', 'committed', '2026-11-20T00:00:00.000Z');
    batch.run('枫林街道.xlsx', 'committed', '2026-11-20T00:00:00.000Z');
    batch.run('枫林街道.xlsx', 'committed', '2026-11-21T00:00:00.000Z');
    batch.run('云岭镇.xlsx', 'committed', '2026-01-01T00:00:00.000Z');
    batch.run('石泉镇.xlsx', 'planned', null);
    for (let n = 0; n < 2; n++) person({ name: '周秀兰', birth_date: '1960-01-01' });
    person({ status: '1' });
    person({ birth_date: '2010-01-01' });
    person({ birth_date: '2010-01-01', guardian_consent_on: '2026-01-01', name: '乙' });
    const { todos } = dashboard();
    expect(todos.map(({ key, count, params }) => [key, count, params['fileName']])).toEqual([
      ['importErrors', 3, '枫林街道.xlsx'],
      ['importErrors', 3, '青松街道.xlsx'],
      ['importPlanned', 7, '石泉镇.xlsx'],
      ['suspects', 1, undefined],
      ['pending', 1, undefined],
      ['guardianMissing', 1, undefined],
    ]);
    const address = new URL(todos.at(-1)?.link ?? '', 'http://x').searchParams;
    const filters = listRequestSchema.shape.filters.parse(JSON.parse(address.get('filters') ?? '[]'));
    const figure = { key: address.get('figure') ?? '', asOf: address.get('asOf') ?? '' };
    expect(listed(ledger, 'volunteers', { filters, figure })).toBe(todos.at(-1)?.count);
  });
});

describe('what was computed is kept while nothing changes', () => {
  test('the same answer without another count, until a command of another connection', () => {
    person();
    const before = figureQueries.dashboard(ledger.context, {});
    expect(figureQueries.dashboard(ledger.context, {}).figures).toBe(before.figures);
    const created = ledger.run(volunteerCommands.changeStatus, {
      targets: [{ id: 1, version: 1 }],
      status: '4',
      from: TODAY,
      reason: '注销',
    });
    expect(created).toEqual({ changed: 1 });
    expect(figureQueries.dashboard(ledger.context, {}).figures[0]?.value).toBe(0);
  });

  test('a setting, and another day, are another answer', () => {
    person({ birth_date: '1988-01-01' });
    const young = (asOf?: string) =>
      figureQueries
        .all(ledger.context, asOf === undefined ? {} : { asOf })
        .figures.find(({ key }) => key === 'B7')?.value;
    expect([young(), young('2020-01-01')]).toEqual([0, 1]);
    ledger.run(settingCommands.update, { changes: { youthMaxAge: 40 } });
    expect(young()).toBe(1);
  });

  test('the connection that writes sees its own change', () => {
    const context = { ...ledger.context, db: ledger.db };
    const count = () => figureQueries.all(context, {}).figures[0]?.value;
    expect(count()).toBe(0);
    person();
    expect(count()).toBe(1);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteCommands } from '../../../main/domains/sites/index.ts';
import { unitCommands } from '../../../main/domains/units/index.ts';
import { coverageLevels, unitsAt } from '../../../main/domains/figures/units-at.ts';
import { figureQueries } from '../../../main/domains/figures/index.ts';
import { addRow, listed, type TestLedger, testLedger, valueOf } from './ledger.ts';

const TODAY = '2026-11-23';
let ledger: TestLedger;
let district: number;
beforeEach(() => {
  ledger = testLedger(TODAY);
  district = addRow(ledger.db, 'unit', { name: '示例区', type: 'district' });
});
afterEach(() => ledger.close());

const unit = (name: string, type: string, values: Record<string, string | number | null> = {}) =>
  addRow(ledger.db, 'unit', { name, type, parent_id: district, ...values });
const site = (kind: string, unitId: number, values: Record<string, string | number | null> = {}) =>
  addRow(ledger.db, 'site', { kind, unit_id: unitId, ...values });
const level = (label: string, asOf = TODAY) =>
  coverageLevels(ledger.reader, asOf).find((each) => each.label.startsWith(label));

describe('组织与队伍', () => {
  test('registered bodies and teams are two figures, by their kind and present status', () => {
    const street = unit('青松街道', 'street');
    for (const kind of ['01', '02', '03', '04', '05', '06', '07', '08'])
      addRow(ledger.db, 'organization', { kind, street_id: street, name: kind });
    addRow(ledger.db, 'organization', { kind: '01', street_id: street, status: 'deregistered' });
    addRow(ledger.db, 'organization', { kind: '05', street_id: street, established_on: '2026-06-01' });
    expect([valueOf(ledger, 'O1'), valueOf(ledger, 'O2')]).toEqual([3, 6]);
    expect(valueOf(ledger, 'O2', '2026-05-31')).toBe(5);
  });
});

describe('阵地', () => {
  test('counts from the opening day on, while it runs', () => {
    const street = unit('青松街道', 'street');
    const id = site('suo', street, { opened_on: '2020-03-01' });
    const close = { id, version: 1, values: { status: 'closed' } };
    ledger.run(siteCommands.update, close, '2026-07-01');
    const open = (asOf: string) => valueOf(ledger, 'B21', asOf);
    expect(['2020-02-29', '2020-03-01', '2026-06-30', '2026-07-01', TODAY].map(open)).toEqual([
      0, 1, 1, 0, 0,
    ]);
    expect(listed(ledger, 'sites', { figure: { key: 'B21', asOf: '2026-06-30' } })).toBe(1);
  });

  test('each kind is a figure of its own; 分中心 and 其他 are none', () => {
    const street = unit('青松街道', 'street');
    for (const kind of [
      'center',
      'subcenter',
      'suo',
      'zhan',
      'zhan',
      'park',
      'enterprise',
      'campus',
      'other',
    ])
      site(kind, street);
    const values = ['B20', 'B21', 'B22', 'B25', 'B26', 'B27'].map((key) => valueOf(ledger, key));
    expect(values).toEqual([1, 1, 2, 1, 1, 1]);
  });
});

describe('覆盖率', () => {
  test('units with a running site ÷ units in use on the day; two sites in one street cover one street', () => {
    const covered = unit('青松街道', 'street');
    unit('枫林街道', 'street');
    unit('老镇', 'town', { valid_to: '2024-12-31' });
    unit('新镇', 'town', { valid_from: '2025-01-01' });
    site('suo', covered);
    site('suo', covered);
    expect([valueOf(ledger, 'B22c1', '2024-12-31'), valueOf(ledger, 'B22c1', '2025-01-01')]).toEqual([
      33.3, 33.3,
    ]);
    expect(level('所', '2024-12-31')?.missing).toEqual(['枫林街道', '老镇']);
    expect(level('所', '2025-01-01')).toMatchObject({ covered: 1, total: 3, missing: ['枫林街道', '新镇'] });
    expect(listed(ledger, 'units', { figure: { key: 'B22c1', asOf: TODAY } })).toBe(1);
    expect(valueOf(ledger, 'B21')).toBe(2);
  });

  test('full coverage says so, a gap names its number', () => {
    const street = unit('青松街道', 'street');
    addRow(ledger.db, 'volunteer', {});
    const community = addRow(ledger.db, 'unit', { name: '一社区', type: 'community', parent_id: street });
    addRow(ledger.db, 'unit', { name: '二社区', type: 'community', parent_id: street });
    site('suo', street);
    site('zhan', community);
    const { figures } = figureQueries.dashboard(ledger.context, {});
    const note = (key: string) => figures.find((figure) => figure.key === key)?.note;
    expect([note('B21'), note('B22')]).toEqual(['1 个街镇全覆盖', '覆盖 1/2，缺 1']);
    expect([valueOf(ledger, 'B22c1'), valueOf(ledger, 'B22c2')]).toEqual([100, 50]);
    expect(level('站')?.missing).toEqual(['青松街道二社区']);
  });

  test('a level without any unit is no level', () => {
    unit('青松街道', 'street');
    expect(coverageLevels(ledger.reader, TODAY).map(({ kind }) => kind)).toEqual(['center', 'suo']);
  });
});

describe('names of units', () => {
  test('are those of the day, through several renamings', () => {
    const id = unit('白鹭乡', 'township');
    const rename = (name: string, from: string, version: number) =>
      ledger.run(unitCommands.rename, { id, version, name, parentId: district, from, reason: '撤乡设镇' });
    rename('白鹭镇', '2015-06-01', 1);
    rename('白鹭街道', '2022-01-01', 2);
    const nameOn = (asOf: string) => unitsAt(ledger.reader, asOf).get(id)?.name;
    expect(['2015-05-31', '2015-06-01', '2021-12-31', '2022-01-01'].map(nameOn)).toEqual([
      '白鹭乡',
      '白鹭镇',
      '白鹭镇',
      '白鹭街道',
    ]);
    expect(level('所', '2020-01-01')?.missing).toEqual(['白鹭镇']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import {
  commit,
  create,
  type District,
  errorsOf,
  plan,
  seedDistrict,
  STREETS,
  undo,
} from '../../support/seed.ts';
import { openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
});
afterEach(() => test.close());

const UNITS = ['单位名称', '上级单位', '单位类型', '联系电话', '别名'];
const TEAMS = ['组织名称', '组织性质', '所属街道', '上级组织', '统一社会信用代码'];
const planned = (entity: EntityKey, ...rows: Cell[][]) =>
  plan(test, workbookFile(test.dataDir, rows), entity);

/** Commits, and takes back: nothing stays. */
async function goesThrough(entity: EntityKey, ...rows: Cell[][]): Promise<void> {
  const before = dumpLedger(test.db);
  const { id } = await planned(entity, ...rows);
  expect(await errorsOf(test, id)).toEqual([]);
  await commit(test, id);
  expect(differences(before, dumpLedger(test.db))).not.toEqual([]);
  await undo(test, id);
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
}

describe('units', () => {
  it('parents may stand later in the file, over several levels', () =>
    goesThrough(
      'units',
      UNITS,
      ['云山一村', '云山镇', '村'],
      ['云山镇', '示例区', '镇'],
      ['云山小学', '云山一村', '学校'],
    ));

  it('a circle is an error at each of its rows, and below it', async () => {
    const { id } = await planned(
      'units',
      UNITS,
      ['甲镇', '乙镇', '镇'],
      ['乙镇', '甲镇', '镇'],
      ['甲村', '甲镇', '村'],
    );
    expect(await errorsOf(test, id)).toEqual([
      '2 REFERENCE_CYCLE',
      '3 REFERENCE_CYCLE',
      '4 REFERENCE_UNKNOWN',
    ]);
  });

  it('a child of a wrong row is wrong, and its children too', async () => {
    const { id } = await planned(
      'units',
      UNITS,
      ['云山一村', '云山镇', '村'],
      ['云山镇', '示例区', '镇', '12'],
      ['村小', '云山一村', '学校'],
    );
    expect(await errorsOf(test, id)).toEqual([
      '2 REFERENCE_UNKNOWN',
      '3 PHONE_INVALID',
      '4 REFERENCE_UNKNOWN',
    ]);
    expect((await commit(test, id, true)).counts).toMatchObject({ add: 0, error: 3 });
  });

  it('a name that two units of the file share is nobody', async () => {
    const { id } = await planned(
      'units',
      UNITS,
      ['中心社区', STREETS[0], '社区'],
      ['中心社区', STREETS[1], '社区'],
      ['中心小学', '中心社区', '学校'],
    );
    expect(await errorsOf(test, id)).toEqual(['4 UNIT_UNKNOWN']);
  });

  it('a file adds aliases and ends none; one that another unit had goes back with an undo', async () => {
    await create(test, 'units', {
      name: '云山镇',
      type: 'town',
      parent: district.district,
      aliases: '云山、老云山',
    });
    await create(test, 'units', { name: '白石镇', type: 'town', parent: district.district, aliases: '白石' });
    await goesThrough(
      'units',
      UNITS,
      ['云山镇', '示例区', '镇', null, '云山镇上、白石'],
      ['新镇', '示例区', '镇', null, '老云山'],
    );
    const { id } = await planned('units', UNITS, ['云山镇', '示例区', '镇', null, '云山镇上']);
    await commit(test, id);
    const aliases = test.db.prepare(
      `SELECT alias FROM unit_alias a JOIN unit u ON u.id = a.unit_id WHERE u.name = '云山镇' ORDER BY 1`,
    );
    expect(aliases.pluck().all()).toEqual(['云山', '云山镇上', '老云山']);
    // The same alias in another spelling brings nothing new.
    const again = await planned('units', UNITS, ['云山镇', '示例区', '镇', null, '“云山镇上”']);
    expect(again.counts.unchanged).toBe(1);
  });
});

describe('organisations', () => {
  it('parents may stand later in the file', () =>
    goesThrough(
      'organizations',
      TEAMS,
      ['小队', '社区团体', STREETS[0], '大队'],
      ['大队', '社区团体', STREETS[0], null],
    ));

  it('a circle may close through the ledger', async () => {
    const { id } = await planned(
      'organizations',
      TEAMS,
      ['青松志愿服务队', '社区团体', STREETS[0], '望溪志愿服务队'],
      ['望溪志愿服务队', '社区团体', STREETS[1], '青松志愿服务队'],
    );
    expect(await errorsOf(test, id)).toEqual(['2 REFERENCE_CYCLE', '3 REFERENCE_CYCLE']);
    const half = await planned('organizations', TEAMS, [
      '望溪志愿服务队',
      '社区团体',
      STREETS[1],
      '青松志愿服务队',
    ]);
    await commit(test, half.id);
    const other = await planned('organizations', TEAMS, [
      '青松志愿服务队',
      '社区团体',
      STREETS[0],
      '望溪志愿服务队',
    ]);
    expect(await errorsOf(test, other.id)).toEqual(['2 REFERENCE_CYCLE']);
  });

  it('one name in one street is one body, with or without a code', async () => {
    const { id } = await planned(
      'organizations',
      TEAMS,
      ['爱心协会', '登记社团', STREETS[0], null, '51119900MJ570249XD'],
      ['爱心协会', '登记社团', STREETS[0], null, null],
    );
    expect(await errorsOf(test, id)).toEqual(['3 DUPLICATE_IN_FILE']);
    await commit(test, id, true);
    const other = await planned('organizations', TEAMS, [
      '爱心协会',
      '登记社团',
      STREETS[0],
      null,
      '52119900MJ5702490L',
    ]);
    expect(await errorsOf(test, other.id)).toEqual(['2 NAME_CONFLICT']);
  });

  it('a child whose parent is a duplicate cannot be taken', async () => {
    const uscc = '51119900MJ570249XD';
    const { id } = await planned(
      'organizations',
      TEAMS,
      ['爱心协会', '登记社团', STREETS[0], null, uscc],
      ['爱心联合会', '登记社团', STREETS[1], null, uscc],
      ['爱心小队', '社区团体', STREETS[1], '爱心联合会', null],
    );
    expect(await errorsOf(test, id)).toEqual(['3 DUPLICATE_IN_FILE', '4 REFERENCE_UNKNOWN']);
  });
});

const SITES = ['阵地名称', '类别', '属地', '上级阵地', '状态'];

it('a site may get a parent from the same file; its state goes back with an undo, as if it had never been', async () => {
  await create(test, 'sites', { name: '青松所', kind: 'suo', unit: district.streets[0] });
  await goesThrough(
    'sites',
    SITES,
    ['青松所', '所', STREETS[0], '示例中心', '暂停'],
    ['示例中心', '中心', '示例区', null, null],
  );
});

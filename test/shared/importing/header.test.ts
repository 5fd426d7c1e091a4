import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTable, headerKey, isFound } from '../../../shared/domain/importing/header.ts';
import type { FoundTable, HeadRow } from '../../../shared/domain/importing/header.ts';
import { HEADER, PERSON, roster, sheet } from './roster.ts';

function found(rows: readonly HeadRow[], merges: Parameters<typeof findTable>[1] = []): FoundTable {
  const result = findTable(rows, merges, roster);
  if (!isFound(result)) throw new Error(result.code);
  return result;
}
const fields = (table: FoundTable): (string | undefined)[] => table.columns.map((column) => column.field);

describe('headerKey', () => {
  test.each([
    '手机号码',
    ' 手机\n号码 ',
    '*手机号码',
    '手机号码（必填）',
    '手机号码：',
    '手\u3000机\u200b号码',
    '★手机号码(必填)',
  ])('%j is 手机号码', (text) => expect(headerKey(text)).toBe('手机号码'));

  test('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(headerKey(headerKey(text))).toBe(headerKey(text));
      }),
    );
  });
});

describe('findTable', () => {
  test('passes over title, 填报单位 and 单位:元 lines', () => {
    const table = found(
      sheet([null, '花名册'], ['填报单位:青松街道        2024年6月'], ['单位:元'], HEADER, PERSON),
    );
    expect(table.headerRow).toBe(4);
    expect(fields(table)).toEqual(['name', 'document', 'mobile', 'street', 'community', 'skills']);
    expect(table.confidence).toBe(1);
  });

  test('keeps headers as written, on one line, and columns that it does not know', () => {
    const table = found(sheet(['序号', '*姓 名', '证件\n号码', '手机 号码(11位)', '街道（镇）']));
    expect(table.columns).toEqual([
      { index: 0, header: '序号' },
      { index: 1, header: '*姓 名', field: 'name' },
      { index: 2, header: '证件号码', field: 'document' },
      { index: 3, header: '手机 号码(11位)', field: 'mobile' },
      { index: 4, header: '街道（镇）', field: 'street' },
    ]);
  });

  test('joins two- and three-row headers', () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
    const two = sheet(
      ['信息表'],
      [null, '基本信息', null, null, '归属'],
      ['序号', '姓名', '身份证号', '联系电话', '街道(镇)'],
    );
    expect(found(two, merges).headerRow).toBe(3);
    const three = sheet(
      ['姓名', '证件号码', '联系', null, null],
      [null, null, '电话类', null, '所属街道'],
      [null, null, '手机', '座机', null],
      [...PERSON.slice(0, 3), null, PERSON[3]],
    );
    const table = found(three);
    expect(table.headerRow).toBe(3);
    expect(fields(table)).toEqual(['name', 'document', 'mobile', undefined, 'street']);
  });

  test('a repeated name stays with the first column, or takes the name of its group', () => {
    const rows = sheet(
      [null, null, null, null, '监护人', null],
      ['姓名', '证件号码', '手机号码', '所属街道', '姓名', '手机号码'],
    );
    const merges = [{ top: 0, left: 4, bottom: 0, right: 5 }];
    expect(fields(found(rows, merges))).toEqual([
      'name',
      'document',
      'mobile',
      'street',
      'guardian',
      undefined,
    ]);
  });

  test('fields that are not imported are not mapped', () => {
    expect(fields(found(sheet([...HEADER, '年龄']))).at(-1)).toBeUndefined();
  });

  test('what the user taught comes first', () => {
    const rows = sheet(['大名', '证件号码', '手机号码', '所属街道', '社区']);
    const learnt = new Map([
      [headerKey('大 名'), 'name'],
      ['社区', 'skills'],
    ]);
    const table = findTable(rows, [], roster, learnt);
    expect(isFound(table) && fields(table)).toEqual(['name', 'document', 'mobile', 'street', 'skills']);
  });

  test.each([
    ['another table', sheet(['甲', '乙', '丙'], [1, 2, 3])],
    [
      'a roster of teams, with a street and a telephone',
      sheet(['组织名称', '组织性质', '所属街道', '联系电话']),
    ],
    [
      'a form',
      sheet(
        ['登记表'],
        ['姓名', '周秀兰', '手机号码', '138'],
        ['证件号码', '1199', '所属街道', '青松'],
        ['专业技能', '急救'],
      ),
    ],
    [
      'a form whose first line looks like a header',
      sheet(['姓名', '', '证件号码', '', '手机号码'], ['所属街道', '青松', '所属社区', '青松一']),
    ],
    ['nothing within ten rows', sheet(...Array.from({ length: 10 }, () => ['说明']), HEADER)],
    ['no rows at all', []],
  ])('%s is HEADER_NOT_FOUND', (_what, rows) => {
    expect(findTable(rows, [], roster)).toMatchObject({ code: 'HEADER_NOT_FOUND' });
  });

  test('columns that we added to the file ourselves are passed over, whatever was taught', () => {
    const header = ['原行号', ...HEADER, '错误 说明'];
    expect(found(sheet(header, [12, ...PERSON, '手机号码不对']))).toEqual(
      found(sheet([null, ...HEADER], [null, ...PERSON])),
    );
    const taught = findTable(sheet(header), [], roster, new Map([[headerKey('错误说明'), 'guardian']]));
    expect(isFound(taught) && fields(taught)).not.toContain('guardian');
  });

  test('the same table twice side by side is HEADER_AMBIGUOUS', () => {
    expect(findTable(sheet([...HEADER, ...HEADER], [...PERSON, ...PERSON]), [], roster)).toEqual({
      code: 'HEADER_AMBIGUOUS',
      params: { header: '姓名' },
    });
  });

  test('columns may stand in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...HEADER], { minLength: HEADER.length }),
        fc.nat(8),
        (header, above) => {
          const titles = Array.from({ length: above }, () => ['标题']);
          const table = found(sheet(...titles, header));
          expect(table.headerRow).toBe(above + 1);
          expect(table.columns.map((column) => column.header)).toEqual(header);
          expect(new Set(fields(table)).size).toBe(HEADER.length);
        },
      ),
    );
  });
});

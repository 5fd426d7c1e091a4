import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByStroke, strokeCount, strokeSortKey } from '../../../shared/domain/names/stroke-order.ts';

/** Surnames in the order of 通用规范汉字表 (2013), level 1. */
const SURNAMES =
  '丁于万马王韦牛毛方尹孔邓石龙卢叶田史白冯吕朱任刘江许孙严苏杜李杨吴邱何余邹汪沈宋张陆陈邵武范林罗金周郑孟赵戴魏';
const standardFile = fileURLToPath(
  new URL('../../../../shared/reference/common-standard-characters-8105.txt', import.meta.url),
);

describe('order by strokes of the surname', () => {
  it('sorts common surnames as official lists do', () => {
    const shuffled = Array.from(SURNAMES).toSorted();
    expect(shuffled.toSorted((a, b) => compareByStroke(a, b)).join('')).toBe(SURNAMES);
  });

  it('counts strokes of the simplified forms', () => {
    const counts = {
      邓: 4,
      苏: 7,
      陈: 7,
      陆: 7,
      郑: 8,
      郭: 10,
      黄: 11,
      蒋: 12,
      蔡: 14,
      薛: 16,
      一: 1,
      䶮: 9,
    };
    for (const [character, count] of Object.entries(counts))
      expect([character, strokeCount(character)]).toEqual([character, count]);
    expect(strokeCount('A')).toBeUndefined();
  });

  it('puts single given names first by surname rule, and not by name rule', () => {
    const names = ['田大利', '田富', '田力', '王芳', '欧阳一'];
    expect(names.toSorted((a, b) => compareByStroke(a, b))).toEqual([
      '王芳',
      '田力',
      '田富',
      '田大利',
      '欧阳一',
    ]);
    expect(['田大利', '田富'].toSorted((a, b) => compareByStroke(a, b, 'name'))).toEqual(['田大利', '田富']);
    expect(['田富', '田大利'].toSorted((a, b) => compareByStroke(a, b, 'name'))).toEqual(['田大利', '田富']);
  });

  it('puts characters outside the table behind, by code point', () => {
    expect(['龍飞', 'SMITH', '齉一'].toSorted((a, b) => compareByStroke(a, b))).toEqual([
      '齉一',
      'SMITH',
      '龍飞',
    ]);
  });

  it('is a total order that the keys repeat', () => {
    const name = fc
      .array(fc.constantFrom(...Array.from(`${SURNAMES}·A龍䶮`)), { minLength: 1, maxLength: 4 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareByStroke(a, b))).toBe(-Math.sign(compareByStroke(b, a)) + 0);
        if (compareByStroke(a, b) <= 0 && compareByStroke(b, c) <= 0) {
          expect(compareByStroke(a, c)).toBeLessThanOrEqual(0);
        }
        if (strokeSortKey(a) < strokeSortKey(b)) expect(compareByStroke(a, b)).toBe(-1);
      }),
    );
  });

  it.skipIf(!existsSync(standardFile))(
    'keeps the order of every level of 通用规范汉字表 (skipped where the published table is not at hand)',
    () => {
      const levels = readFileSync(standardFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      expect(levels).toHaveLength(3);
      for (const level of levels) {
        const characters = Array.from(level);
        const keys = characters.map((character) => strokeSortKey(character, 'name'));
        expect(keys).toEqual(keys.toSorted());
        expect(characters.every((character) => strokeCount(character) !== undefined)).toBe(true);
      }
    },
  );
});

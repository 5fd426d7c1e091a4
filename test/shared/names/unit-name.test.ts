import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, suggestUnit, unitNameKey } from '../../../shared/domain/names/unit-name.ts';

describe('names of units', () => {
  it.each([
    [
      '青松街道',
      ['青松街道办事处', '青松街道办', '青松办事处', '示例区青松街道', '青松街道（办）', ' 青松 街道 '],
    ],
    ['青松一社区', ['青松一社区居委会', '青松一居委会', '青松一社区居民委员会', '青松街道青松一社区']],
    ['白石一村', ['白石一村村委会', '白石一村委会', '白石一村村民委员会', '白石镇白石一村']],
    ['白石镇', ['白石镇人民政府', '白石镇政府', '示例区白石镇']],
    ['示例区', ['示例区人民政府']],
    ['区民政局', ['示例区民政局', '民政局']],
    ['区委宣传部', ['示例区委宣传部']],
  ])('%s is also written %j', (name, others) => {
    for (const other of others) expect([other, unitNameKey(other)]).toEqual([other, unitNameKey(name)]);
  });

  it('keeps different units apart', () => {
    const names = [
      '青松街道',
      '青松一社区',
      '青松二社区',
      '青松社区',
      '高新区管委会',
      '高新园区',
      '示例区',
      '白石镇',
    ];
    expect(new Set(names.map(unitNameKey)).size).toBe(names.length);
  });

  it('suggests what sounds or looks alike, and nothing else', () => {
    const units = ['望海街道', '望溪街道', '青松街道', '白石镇', '柳溪镇'];
    expect(suggestUnit('望西街道办', units)).toBe('望溪街道');
    expect(suggestUnit('柳西镇', units)).toBe('柳溪镇');
    expect(suggestUnit('青松街', units)).toBe('青松街道');
    expect(suggestUnit('不存在街道', units)).toBeUndefined();
    expect(suggestUnit('', units)).toBeUndefined();
    expect(suggestUnit('望海街道', [])).toBeUndefined();
  });

  it('measures edits as a distance', () => {
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure, INSUFFICIENT } from '../../../shared/domain/exchange/figure-format.ts';
import { parsePlaceholder } from '../../../shared/domain/exchange/placeholder.ts';

function print(value: number | string | null, unit: string, format?: string, decimals?: number): string {
  const result = formatFigure(
    { value, unit, ...(decimals === undefined ? {} : { decimals }) },
    ...(format === undefined ? [] : [format]),
  );
  return 'text' in result ? result.text : '(unknown)';
}

describe('figures as running text', () => {
  it.each([
    [12_846, '人', undefined, '12846'],
    [12_846, '人', '人', '12846人'],
    [12_846, '人', '名', '12846名'],
    [12_846, '人', '万人', '1.28万人'],
    [12_000, '人', '万人', '1.2万人'],
    [9_846, '人', '万人', '9846人'],
    [9_846, '人', '万', '9846'],
    [236_000_000, '人', '亿人', '2.36亿人'],
    [1_286_500, '元', '万元', '128.65万元'],
    [12_367, '人', '余人', '12300余人'],
    [12_367, '人', '万余人', '1.2万余人'],
    [12_367, '人次', '余人次', '12300余人次'],
    [3_846, '人次', '余人次', '3800余人次'],
    [385, '人次', '多人次', '380多人次'],
    [3_800, '人次', '余人次', '3800人次'],
    [20_000, '人', '万余人', '2万人'],
    [7, '人', '余人', '7人'],
    [12_367, '人', '近万人', '近1.3万人'],
    [12_367, '人', '超过万人', '超过1.2万人'],
    [12_367, '人', '整万人', '1.2万人'],
    [1_284_600, '人次', '万余人次', '128万余人次'],
    [9_846, '人', '万余人', '9800余人'],
    [24.3, '%', '%', '24.3%'],
    [0, '人', undefined, '0'],
  ])('%s %s with format %s prints %s', (value, unit, format, text) => {
    expect(print(value, unit, format, unit === '%' ? 1 : 0)).toBe(text);
  });

  it('prints 数据不足 for an empty base, whatever the format', () => {
    for (const format of [undefined, '万人', '余人']) expect(print(null, '人', format)).toBe(INSUFFICIENT);
    expect(print(Number.NaN, '%')).toBe(INSUFFICIENT);
  });

  it('refuses an unknown format and a unit of another measure', () => {
    for (const format of ['人次', '万元', '万万人', '近余人', '十人', '%']) {
      expect(print(12_367, '人', format)).toBe('(unknown)');
    }
    expect(print('示例区', '', '万人')).toBe('(unknown)');
    expect(print('示例区', '')).toBe('示例区');
  });

  it('never overstates with 余, 多, 超过 or 整 and never understates with 近', () => {
    const formats = fc.constantFrom('余人', '万余人', '多人', '超过人', '超过万人', '亿余人', '整万人');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), formats, (value, format) => {
        const text = print(value, '人', format);
        const scale = text.includes('亿') ? 100_000_000 : text.includes('万') ? 10_000 : 1;
        const shown = Math.round(Number(/[\d.]+/.exec(text)?.[0]) * scale);
        expect(shown).toBeLessThanOrEqual(value);
        if (/余|多|超过/.test(text)) expect(shown).toBeLessThan(value);
        else if (format !== '整万人') expect(shown).toBe(value);
        expect(shown).toBeGreaterThan(value * 0.9 - 10);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (value) => {
        const text = print(value, '人', '近人');
        const shown = Number(/\d+/.exec(text)?.[0]);
        if (text.startsWith('近')) expect(shown).toBeGreaterThan(value);
        else expect(shown).toBe(value);
      }),
    );
  });
});

describe('placeholders', () => {
  it('are a name and a format, with either bar', () => {
    expect(parsePlaceholder(' 党员志愿者 | 万人 ')).toEqual({ name: '党员志愿者', format: '万人' });
    expect(parsePlaceholder('党员志愿者｜万人')).toEqual({ name: '党员志愿者', format: '万人' });
    expect(parsePlaceholder('在册志愿者')).toEqual({ name: '在册志愿者' });
    expect(parsePlaceholder('在册志愿者|')).toEqual({ name: '在册志愿者' });
  });
});

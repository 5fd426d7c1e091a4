import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, guardCsv, unguardCsv } from '../../../shared/domain/exchange/csv-field.ts';

describe('CSV fields', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+8613800002046', "'+8613800002046"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['赵示例', '赵示例'],
    ['2024-03-05', '2024-03-05'],
  ])('guards %s as %s', (value, text) => {
    expect(guardCsv(value, 'text')).toBe(text);
  });

  it('keeps the digits of identifiers with a tab and quotes them', () => {
    expect(csvField('119900199003071234', 'identifier')).toBe('"\t119900199003071234"');
    expect(csvField('119900********1234', 'identifier')).toBe('"\t119900********1234"');
    expect(csvField('=1', 'identifier')).toBe("'=1");
  });

  it('quotes after RFC 4180 and writes numbers bare', () => {
    expect(csvField('甲,"乙"\n丙', 'text')).toBe('"甲,""乙""\n丙"');
    expect(csvField(-1.5, 'number')).toBe('-1.5');
    expect(csvField(null, 'text')).toBe('');
  });

  it('takes every guard off again', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('text', 'identifier'), (value, kind) => {
        fc.pre(!value.startsWith("'") && !/^\t\d/.test(value));
        expect(unguardCsv(guardCsv(value, kind))).toBe(value);
      }),
    );
  });

  it('lets nothing start a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
        expect(guardCsv(start + rest, 'text')).toMatch(/^'/);
      }),
    );
  });
});

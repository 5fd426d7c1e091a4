import { describe, expect, it } from 'vitest';
import { displayValue, valueText } from '../../../renderer/api/display.ts';

describe('displayValue', () => {
  it('puts codes into their labels', () => {
    expect(displayValue({ type: 'code', codeTable: 'sex' }, '2')).toBe('女');
    expect(displayValue({ type: 'codes', codeTable: 'sex' }, '1,2')).toBe('男、女');
  });

  it('shows an unknown code as it stands rather than nothing', () => {
    expect(displayValue({ type: 'code', codeTable: 'sex' }, 'x9')).toBe('x9');
    expect(displayValue({ type: 'code', codeTable: 'no_table' }, '1')).toBe('1');
  });

  it('says yes and no, and separates thousands', () => {
    expect(displayValue({ type: 'flag' }, 1)).toBe('是');
    expect(displayValue({ type: 'flag' }, 0)).toBe('否');
    expect(displayValue({ type: 'integer' }, 12846)).toBe('12,846');
  });

  it('marks a blank on the screen and leaves it empty for copying', () => {
    for (const blank of [null, undefined, '']) {
      expect(displayValue({ type: 'text' }, blank)).toBe('—');
      expect(valueText({ type: 'text' }, blank)).toBe('');
    }
    expect(displayValue({ type: 'integer' }, 0)).toBe('0');
  });

  it('leaves masked numbers and dates alone', () => {
    expect(displayValue({ type: 'document' }, '119900********1234')).toBe('119900********1234');
    expect(displayValue({ type: 'date' }, '2024-03-05')).toBe('2024-03-05');
  });
});

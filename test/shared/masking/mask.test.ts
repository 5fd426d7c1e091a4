import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMaskedValue, maskByField, maskDocument, maskPhone } from '../../../shared/domain/masking/index.ts';

describe('masking', () => {
  it('masks as the window prints it', () => {
    expect(maskDocument('119900198001011234')).toBe('119900********1234');
    expect(maskDocument('TK7243887')).toBe('TK*****87');
    expect(maskPhone('13812342046')).toBe('138****2046');
    expect(maskPhone('010-12345678')).toBe('010-****78');
    expect(maskByField('address', '望海街道东路12号3单元')).toBe('望海街道****');
    expect(maskByField('address', '东三号院')).toBe('东三****');
    expect(maskByField('phone', '')).toBe('');
    expect(maskByField('document', null)).toBeNull();
  });

  it('leaves a value alone that is masked already', () => {
    expect(maskByField('phone', '138****2046')).toBe('138****2046');
    expect(maskByField('document', '119900********1234')).toBe('119900********1234');
    expect(maskByField('document', 'TK*****87')).toBe('TK*****87');
  });

  it('recognises masked values and nothing else', () => {
    for (const text of ['119900********1234', '138****2046', ' 180****5683 ', 'TK*****87', '望海街道****']) {
      expect(isMaskedValue(text)).toBe(true);
    }
    for (const text of ['', '*', '11010519491231002*', '13812342046', '张三', '***']) {
      expect(isMaskedValue(text)).toBe(false);
    }
  });

  const number = fc.stringMatching(/^[A-Z0-9]{5,20}$/);

  it('hides at least half of every document number and is recognised again', () => {
    fc.assert(
      fc.property(number, (text) => {
        const masked = maskDocument(text);
        expect(masked).toHaveLength(text.length);
        expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(Math.floor(text.length * 0.44));
        expect(isMaskedValue(masked)).toBe(true);
        expect(isMaskedValue(text)).toBe(false);
      }),
    );
  });

  it('shows no more of a phone than its ends', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8})$/), (text) => {
        expect(maskPhone(text)).toContain('****');
        expect(isMaskedValue(maskPhone(text))).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMobile, parsePhone } from '../../../shared/domain/identifiers/phone.ts';

describe('phone numbers', () => {
  it.each(['13812342046', '+86 138-1234-2046', '8613812342046', '１３８ 1234 2046', "'13812342046"])(
    'reads the mobile number %s',
    (text) => {
      expect(parseMobile(text)).toEqual({ value: '13812342046' });
      expect(parsePhone(text)).toEqual({ value: '13812342046' });
    },
  );

  it('takes a number cell and says how many digits a wrong one has', () => {
    expect(parseMobile(13812342046)).toEqual({ value: '13812342046' });
    expect(parseMobile('1380013800').issue).toEqual({
      code: 'PHONE_INVALID',
      params: { kind: 'mobile', length: 10 },
    });
    expect(parseMobile('12345678901').issue?.code).toBe('PHONE_INVALID');
    expect(parseMobile('1.38E+10').issue?.code).toBe('PHONE_INVALID');
    expect(parseMobile('无')).toEqual({});
  });

  it('reads landlines only where they may stand', () => {
    expect(parseMobile('010-12345678').issue?.code).toBe('PHONE_INVALID');
    expect(parsePhone('010-12345678').value).toBe('010-12345678');
    expect(parsePhone('(0311)1234567-801').value).toBe('0311-1234567-801');
    expect(parsePhone('0311 12345678').value).toBe('0311-12345678');
    expect(parsePhone('12345678').issue?.code).toBe('PHONE_INVALID');
  });

  it('keeps what it once stored', () => {
    const number = fc.stringMatching(/^(?:1[3-9]\d{9}|010-[1-9]\d{7}|03\d{2}-[1-9]\d{6}(?:-\d{3})?)$/);
    fc.assert(
      fc.property(number, (text) => {
        expect(parsePhone(text)).toEqual({ value: text });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUscc, usccCheck } from '../../../shared/domain/identifiers/uscc.ts';

const PUBLISHED = [
  '121200004013590816',
  '91152201078377449P',
  '91152201078382010M',
  '91152201078394644D',
  '91310112087994932F',
  '91310116052958608G',
  '913101203509708598',
  '91340600MA2PBM9HXD',
  '91340600MA2PBN188W',
  '91340600MA2PBNE723',
  '91340600MA2PBP6A1W',
  '91340600MA2PENWF9P',
  '91340600MA2PEP7F5B',
  '91340600MA2UJYG49B',
  '91340602MA2UJYD90G',
  '91340603MA2UJYNU67',
  '91340604MA2PEL1X3M',
  '91340621MA2PEMUHX8',
  '91340621MA2PEPJB9F',
  '914112810713741814',
  '91620100719023721L',
  '91620105556273987U',
  '91620105556287545F',
  '91620105585923360D',
  '9131000063159284XQ',
  '91350100M000100Y43',
  '91512081MA62K0260E',
];

describe('统一社会信用代码, GB 32100-2015', () => {
  it.each(PUBLISHED)('takes the published code %s', (code) => {
    expect(parseUscc(code)).toEqual({ value: code });
  });

  it('cleans spaces and small letters', () => {
    expect(parseUscc('91 110000 600037341l').value).toBe('91110000600037341L');
  });

  it.each(['91350211M0000XUF46', '91110000600037341N', '51119900MJ570249XA'])(
    'takes %s with a warning: issued codes fail the check',
    (code) => {
      expect(parseUscc(code)).toEqual({ value: code, notice: { code: 'USCC_CHECKSUM' } });
    },
  );

  it('refuses what is no code', () => {
    expect(parseUscc('12345').issue).toEqual({ code: 'ID_LENGTH', params: { kind: 'uscc', length: 5 } });
    expect(parseUscc('9111000060003IOZSV').issue?.params?.['character']).toBe('I');
    expect(parseUscc('A1110000600037341L').issue?.code).toBe('ID_LENGTH');
    expect(parseUscc(121200004013590816).issue?.code).toBe('ID_PRECISION_LOST');
    expect(parseUscc('—')).toEqual({});
    expect(parseUscc({ formula: 'no-value' }).issue?.code).toBe('FORMULA_NO_VALUE');
  });

  it('warns at every single changed character of the body', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const change = fc.tuple(
      fc.constantFrom(...PUBLISHED),
      fc.integer({ min: 8, max: 16 }),
      fc.integer({ min: 1, max: 30 }),
    );
    fc.assert(
      fc.property(change, ([code, at, shift]) => {
        const other = alphabet.charAt((alphabet.indexOf(code.charAt(at)) + shift) % 31);
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        expect(usccCheck(wrong.slice(0, 17))).not.toBe(code.charAt(17));
        expect(parseUscc(wrong).notice?.code).toBe('USCC_CHECKSUM');
      }),
    );
  });
});

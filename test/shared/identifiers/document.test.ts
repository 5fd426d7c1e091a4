import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocumentKind } from '../../../shared/domain/identifiers/document-kind.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/identifiers/document-kind.ts';
import { parseDocument } from '../../../shared/domain/identifiers/document.ts';
import { mod112Check } from '../../../shared/domain/identifiers/mod-11-2.ts';
import { toEighteenDigits } from '../../../shared/domain/identifiers/resident-id.ts';
import { codeTable } from '../../../shared/domain/codes/index.ts';

const TODAY = '2026-11-23';
const code = (raw: string | number, kind: (typeof DOCUMENT_KINDS)[number] = '01') =>
  parseDocument(kind, raw, TODAY).issue?.code;

describe('resident identity numbers, GB 11643', () => {
  it.each([
    '360426199101010071',
    '44011320141005001x',
    '412723199010050012',
    '110102199101010078',
    '120110198012010073',
    '120110199212010072',
    '11010519491231002X',
  ])('takes the published number %s', (number) => {
    const facts = parseDocument('01', number, TODAY);
    expect(facts.issue).toBeUndefined();
    expect(facts.number).toBe(number.toUpperCase());
    expect(facts.birthDate?.replaceAll('-', '')).toBe(number.slice(6, 14));
  });

  it('takes a number of 1880 while its holder may be alive, and refuses it later', () => {
    expect(parseDocument('01', '440524188001010014', '1999-12-31').birthDate).toBe('1880-01-01');
    expect(code('440524188001010014')).toBe('ID_BIRTHDATE');
  });

  it('refuses a province that does not exist and takes abolished counties', () => {
    expect(code('990426199112010074')).toBe('ID_REGION');
    expect(code(`132401${'19800101001'}${mod112Check('13240119800101001')}`)).toBeUndefined();
  });

  it('names one error, in the order precision, length, region, birth date, checksum', () => {
    expect(code(119900199010239000)).toBe('ID_PRECISION_LOST');
    expect(code('1.19900198803E+17')).toBe('ID_PRECISION_LOST');
    expect(code('119900198910011000')).toBe('ID_PRECISION_LOST');
    expect(code('11990019850702220')).toBe('ID_LENGTH');
    expect(code('1199O0198702311233')).toBe('ID_LENGTH');
    expect(code('009900198702311233')).toBe('ID_REGION');
    expect(code('119900198702311233')).toBe('ID_BIRTHDATE');
    expect(code('119900209901010000')).toBe('ID_PRECISION_LOST');
    expect(code('119900200312088951')).toBe('ID_CHECKSUM');
    expect(code('110101199001011234')).toBe('ID_CHECKSUM');
    expect(code('11010519491231002×')).toBe('ID_CHECKSUM');
    expect(code('11010519491231002*')).toBe('ID_CHECKSUM');
  });

  it('cleans spaces, zero-width characters, full-width digits and a small x', () => {
    const facts = parseDocument('01', "'\u3000１１０１０５ 1949\u00a01231\u200b002ｘ\n", TODAY);
    expect(facts.number).toBe('11010519491231002X');
    expect(facts.sex).toBe('2');
  });

  it('keeps 15 digits, matches them as 18 and warns', () => {
    expect(toEighteenDigits('110105491231002')).toBe('11010519491231002X');
    const old = parseDocument('01', 110105491231002, TODAY);
    expect(old).toMatchObject({ number: '110105491231002', key: '01:11010519491231002X', sex: '2' });
    expect(old.notice?.code).toBe('ID_OLD_FORM');
    expect(toEighteenDigits('110105991231999').slice(6, 10)).toBe('1899');
    expect(code('119900990230123')).toBe('ID_BIRTHDATE');
  });

  const day = fc.date({ min: new Date('1910-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
  const valid = fc.tuple(day, fc.integer({ min: 0, max: 999 })).map(([date, serial]) => {
    const first = `119900${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return first + mod112Check(first);
  });

  it('takes every well-formed number and reads birth date and sex from it', () => {
    fc.assert(
      fc.property(valid, (number) => {
        const facts = parseDocument('01', number, TODAY);
        expect(facts.issue).toBeUndefined();
        expect(facts.birthDate?.replaceAll('-', '')).toBe(number.slice(6, 14));
        expect(facts.sex).toBe(Number(number[16]) % 2 === 1 ? '1' : '2');
      }),
    );
  });

  it('refuses a number with any one digit changed: MOD 11-2 finds every single error', () => {
    const change = fc.tuple(valid, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([number, at, shift]) => {
        const digit = (Number(number[at]) + shift) % 10;
        const wrong = number.slice(0, at) + String(digit) + number.slice(at + 1);
        expect(parseDocument('01', wrong, TODAY).issue).toBeDefined();
      }),
    );
  });

  it('never throws and never carries the number in the parameters of an issue', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENT_KINDS), fc.string({ maxLength: 40 }), (kind, text) => {
        const facts = parseDocument(kind, text, TODAY);
        expect(typeof facts.number).toBe('string');
        for (const value of Object.values(facts.issue?.params ?? {})) {
          expect(String(value).length).toBeLessThanOrEqual(8);
        }
      }),
    );
  });
});

describe('other documents', () => {
  it('reads 港澳台居民居住证', () => {
    expect(parseDocument('03', '810000199408230021', TODAY)).toMatchObject({
      birthDate: '1994-08-23',
      sex: '2',
      nationality: 'HKG',
    });
    expect(parseDocument('03', '830000199201300022', TODAY).nationality).toBe('TWN');
    expect(code('110105194912310021', '03')).toBe('ID_REGION');
  });

  it('reads both cards of 外国人永久居留身份证', () => {
    expect(parseDocument('02', '911124198108030024', TODAY)).toMatchObject({
      birthDate: '1981-08-03',
      sex: '2',
      nationality: 'CAN',
    });
    expect(parseDocument('02', 'can110181080312', TODAY)).toMatchObject({
      number: 'CAN110181080312',
      nationality: 'CAN',
    });
    expect(code('811124198108030024', '02')).toBe('ID_REGION');
    expect(code('911124198108030025', '02')).toBe('ID_CHECKSUM');
  });

  it('matches a renewed 回乡证 by its first nine characters', () => {
    const before = parseDocument('04', 'H3078778601', TODAY);
    const after = parseDocument('04', 'h30787786', TODAY);
    expect(before.issue).toBeUndefined();
    expect(before.key).toBe(after.key);
    expect(parseDocument('04', 'MA1234567', TODAY).issue).toBeUndefined();
    expect(code('X30787786', '04')).toBe('ID_LENGTH');
  });

  it('reads 台胞证, old books with full-width brackets too', () => {
    expect(code('12345678', '05')).toBeUndefined();
    expect(parseDocument('05', '1234567890（Ｂ）', TODAY)).toMatchObject({
      number: '1234567890(B)',
      key: '05:1234567890',
    });
    expect(code('1234567', '05')).toBe('ID_LENGTH');
  });

  it('reads passports', () => {
    expect(code('TK7243887', '06')).toBeUndefined();
    expect(code('TK72', '06')).toBe('ID_LENGTH');
    for (const number of ['E12345678', 'EA1234567', 'G12345678', 'SE1234567']) {
      expect(code(number, '07')).toBeUndefined();
    }
    expect(code('EI1234567', '07')).toBe('ID_LENGTH');
  });

  it('takes free forms by length', () => {
    expect(code('军字第1234567号', '08')).toBeUndefined();
    expect(code('1', '99')).toBe('ID_LENGTH');
  });
});

describe('kinds of documents', () => {
  it('has the codes of the code table', () => {
    expect(codeTable('document_kind').entries.map((entry) => entry.code)).toEqual([...DOCUMENT_KINDS]);
  });

  it('lets the nationality decide whose passport it is', () => {
    expect(findDocumentKind('护照', 'JPN')).toBe('06');
    expect(findDocumentKind('护照')).toBe('06');
    expect(findDocumentKind('护 照', 'CHN')).toBe('07');
    expect(findDocumentKind('中国护照', 'JPN')).toBe('07');
    expect(findDocumentKind('')).toBe('01');
    expect(findDocumentKind('学生证')).toBeUndefined();
  });
});

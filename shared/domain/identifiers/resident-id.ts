import type { DateOnly } from '../../kernel/date-only.ts';
import { birthDateOf } from './birth-date.ts';
import { characterAt, firstNonDigit } from './digits.ts';
import type { DocumentKindCode } from './document-kind.ts';
import { mod112Check } from './mod-11-2.ts';
import { type DocumentFacts, refused } from './outcome.ts';
import { checkStructured18 } from './structured-18.ts';

/**
 * Province prefixes of GB/T 2260 with 81–83 for Hong Kong, Macao and Taiwan. Only the province is looked at: codes of
 * abolished counties stay on valid cards.
 */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** 港澳台居民居住证: region code 810000, 820000 or 830000. */
const PERMIT_REGIONS: Readonly<Record<string, string>> = {
  '810000': 'HKG',
  '820000': 'MAC',
  '830000': 'TWN',
};
const REGION_NATIONALITY: Readonly<Record<string, string>> = { '81': 'HKG', '82': 'MAC', '83': 'TWN' };

/** Serial numbers that were given to people born before 1900, so that 15 digits could hold them. */
const BORN_IN_1800S: ReadonlySet<string> = new Set(['996', '997', '998', '999']);

function hasProvince(text: string): boolean {
  return PROVINCES.has(text.slice(0, 2));
}

function isPermitRegion(text: string): boolean {
  return PERMIT_REGIONS[text.slice(0, 6)] !== undefined;
}

/**
 * The 18-digit number of a 15-digit one (GB 11643-1989 → GB 11643-1999): century inserted, check character added.
 * @param number15 15 digits
 */
export function toEighteenDigits(number15: string): string {
  const century = BORN_IN_1800S.has(number15.slice(12)) ? '18' : '19';
  const first17 = `${number15.slice(0, 6)}${century}${number15.slice(6)}`;
  return first17 + mod112Check(first17);
}

function checkFifteen(text: string, kind: DocumentKindCode, today: DateOnly): DocumentFacts {
  const bad = firstNonDigit(text, 15);
  if (bad >= 0) {
    const params = { kind, length: text.length, character: characterAt(text, bad) };
    return refused(text, { code: 'ID_LENGTH', params });
  }
  if (!hasProvince(text)) {
    return refused(text, { code: 'ID_REGION', params: { kind, region: text.slice(0, 2) } });
  }
  const number18 = toEighteenDigits(text);
  const birthDate = birthDateOf(number18.slice(6, 14), today);
  if (birthDate === undefined) {
    const params = { birth: text.slice(6, 12), from: 7, to: 12 };
    return refused(text, { code: 'ID_BIRTHDATE', params });
  }
  return {
    number: text,
    key: `01:${number18}`,
    birthDate,
    sex: text.charCodeAt(14) % 2 === 1 ? '1' : '2',
    nationality: REGION_NATIONALITY[text.slice(0, 2)] ?? 'CHN',
    notice: { code: 'ID_OLD_FORM' },
  };
}

/**
 * 居民身份证 (18 or 15 digits) and 户口簿, which carries the same number.
 * @param text normalised: no spaces, half-width, X upper case
 */
export function checkResidentId(text: string, kind: '01' | '09', today: DateOnly): DocumentFacts {
  if (text.length === 15) return checkFifteen(text, kind, today);
  if (text.length !== 18) {
    return refused(text, { code: 'ID_LENGTH', params: { kind, length: text.length } });
  }
  const checked = checkStructured18(text, kind, today, hasProvince);
  if (checked.issue) return refused(text, checked.issue);
  return {
    number: text,
    key: `01:${text}`,
    birthDate: checked.birthDate,
    sex: checked.sex,
    nationality: REGION_NATIONALITY[text.slice(0, 2)] ?? 'CHN',
  };
}

/** 港澳台居民居住证 (since 2018): the structure of GB 11643-1999 with region code 810000, 820000 or 830000. */
export function checkResidencePermit(text: string, today: DateOnly): DocumentFacts {
  if (text.length !== 18) {
    return refused(text, { code: 'ID_LENGTH', params: { kind: '03', length: text.length } });
  }
  const checked = checkStructured18(text, '03', today, isPermitRegion);
  if (checked.issue) return refused(text, checked.issue);
  const nationality = PERMIT_REGIONS[text.slice(0, 6)];
  return {
    number: text,
    key: `01:${text}`,
    birthDate: checked.birthDate,
    sex: checked.sex,
    ...(nationality === undefined ? {} : { nationality }),
  };
}

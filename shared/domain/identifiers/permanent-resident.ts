import type { DateOnly } from '../../kernel/date-only.ts';
import { countryOfNumeric } from '../codes/countries.ts';
import { codeLabel } from '../codes/index.ts';
import { type DocumentFacts, refused } from './outcome.ts';
import { checkStructured18 } from './structured-18.ts';

/** Old card: the nationality in three letters, then twelve digits. Its own check digit is not published and not enforced. */
const OLD_CARD = /^[A-Z]{3}\d{12}$/;

function startsWithNine(text: string): boolean {
  return text.startsWith('9');
}

/**
 * 外国人永久居留身份证. New card (since 1 December 2023): 18 characters, a leading 9, two digits of the receiving province,
 * three of the country (ISO 3166-1 numeric), birth date, serial, MOD 11-2 check. Old card: 15 characters, valid until
 * it expires.
 */
export function checkPermanentResident(text: string, today: DateOnly): DocumentFacts {
  if (text.length === 15 && OLD_CARD.test(text)) {
    const letters = text.slice(0, 3);
    const known = codeLabel('country', letters) !== undefined;
    return { number: text, key: `02:${text}`, ...(known ? { nationality: letters } : {}) };
  }
  if (text.length !== 18) {
    return refused(text, { code: 'ID_LENGTH', params: { kind: '02', length: text.length } });
  }
  const checked = checkStructured18(text, '02', today, startsWithNine);
  if (checked.issue) return refused(text, checked.issue);
  const nationality = countryOfNumeric(text.slice(3, 6));
  return {
    number: text,
    key: `02:${text}`,
    birthDate: checked.birthDate,
    sex: checked.sex,
    ...(nationality === undefined ? {} : { nationality }),
  };
}

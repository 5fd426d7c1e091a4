import { type DocumentFacts, refused } from './outcome.ts';

/** 普通护照: E and eight characters of which the first may be a letter (not I, O), older G and eight digits. */
const ORDINARY = /^(?:E[A-HJ-NP-Z0-9]\d{7}|G\d{8})$/;
/** 公务、外交护照. */
const OFFICIAL = /^(?:SE|DE|PE|S|P|D)\d{7,8}$/;
/** ICAO Doc 9303: Latin capitals and digits; lengths differ by country. */
const FOREIGN = /^[A-Z0-9]{5,17}$/;

/** 中国护照. */
export function checkChinesePassport(text: string): DocumentFacts {
  return ORDINARY.test(text) || OFFICIAL.test(text)
    ? { number: text, key: `07:${text}`, nationality: 'CHN' }
    : refused(text, { code: 'ID_LENGTH', params: { kind: '07', length: text.length } });
}

/** Passport of another country. The number does not name the country: the nationality column must. */
export function checkForeignPassport(text: string): DocumentFacts {
  return FOREIGN.test(text)
    ? { number: text, key: `06:${text}` }
    : refused(text, { code: 'ID_LENGTH', params: { kind: '06', length: text.length } });
}

import type { Sensitivity } from '../../kernel/field.ts';

const MASK = '*';
/** Document numbers of GB 11643-1999 and their kind show the region and the last four. */
const RESIDENT_HEAD = 6;
const RESIDENT_TAIL = 4;
const OTHER_ENDS = 2;
/** Up to and including the road or the community: what follows names the door. */
const UP_TO_STREET = /^.*?(?:街道|镇|乡|社区|村|路|街|巷|大道)/u;

/** What `maskDocument` and `maskPhone` write: Latin letters or digits, at least three stars, then again. */
const MASKED = /^[0-9A-Z\u4E00-\u9FFF-]{1,6}\*{3,}[0-9A-Z\u4E00-\u9FFF]{0,4}$/iu;

/** `head` characters, a star for each hidden one, `tail` characters. At least half of the text is hidden. */
function cover(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  const shown = Math.floor(characters.length / 2);
  const left = Math.min(head, Math.ceil(shown / 2));
  const right = Math.min(tail, shown - left);
  const hidden = characters.length - left - right;
  return (
    characters.slice(0, left).join('') +
    MASK.repeat(hidden) +
    (right === 0 ? '' : characters.slice(-right).join(''))
  );
}

/** 证件号码 on screens and lists: `119900********1234`; other documents first two and last two. */
export function maskDocument(number: string): string {
  if (number.length === 18) {
    return (
      number.slice(0, RESIDENT_HEAD) +
      MASK.repeat(18 - RESIDENT_HEAD - RESIDENT_TAIL) +
      number.slice(-RESIDENT_TAIL)
    );
  }
  return cover(number, OTHER_ENDS, OTHER_ENDS);
}

/** 电话: mobile `138****2046`, landline `010-****78`. */
export function maskPhone(phone: string): string {
  if (/^\d{11}$/.test(phone)) return `${phone.slice(0, 3)}${MASK.repeat(4)}${phone.slice(-4)}`;
  const hyphen = phone.indexOf('-');
  if (hyphen <= 0) return cover(phone, OTHER_ENDS, OTHER_ENDS);
  return `${phone.slice(0, hyphen + 1)}${MASK.repeat(4)}${phone.slice(-OTHER_ENDS)}`;
}

/** 详细地址: the street or community stays, the door is hidden; an address without either shows two characters. */
function maskAddress(address: string): string {
  const street = UP_TO_STREET.exec(address)?.[0];
  if (street !== undefined && street.length < address.length) return street + MASK.repeat(4);
  return Array.from(address).slice(0, OTHER_ENDS).join('') + MASK.repeat(4);
}

/** The masked form of a field's value; blank stays blank, and so does a number that comes masked from a list of ours. */
export function maskByField(sensitivity: Sensitivity, value: string | null): string | null {
  if (value === null || value === '') return value;
  if (sensitivity !== 'address' && MASKED.test(value)) return value;
  switch (sensitivity) {
    case 'document':
      return maskDocument(value);
    case 'phone':
      return maskPhone(value);
    case 'address':
      return maskAddress(value);
  }
}

/** True where a text comes from a masked list of ours: an import keeps the ledger's value for such a cell. */
export function isMaskedValue(text: string): boolean {
  const bare = text.trim();
  return MASKED.test(bare) || /.\*{4}$/u.test(bare);
}

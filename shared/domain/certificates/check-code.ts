/** 32 signs that the telephone does not confuse: no 0 and O, no 1 and I. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/** What a check code vouches for. */
export interface CheckedFacts {
  readonly number: string;
  /** 系统标识 of the person, hex. */
  readonly volunteerUid: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly issuedOn: string;
}

/** The text over which the code is made; no part may hold the bar. */
export function checkedText({ number, volunteerUid, from, to, minutes, issuedOn }: CheckedFacts): string {
  return [number, volunteerUid, from, to, minutes, issuedOn].join('|');
}

/** 8 signs (40 bits) out of the bytes of a digest, in two groups: `7K2M-9QXP`. */
export function codeOfDigest(digest: Uint8Array): string {
  const signs = Array.from({ length: LENGTH }, (_, place) => SIGNS[(digest[place] ?? 0) % SIGNS.length]);
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/** A code as somebody reads it out: case, spaces and dashes mean nothing. */
export function readCheckCode(text: string): string {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

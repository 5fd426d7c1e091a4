import { toHalfWidth } from './half-width.ts';

/** True where the value carries asterisks: it came masked from the service and was not typed. */
export function isMasked(value: string): boolean {
  return value.includes('*');
}

/** A typed document number: half-width, without spaces, letters upper case. */
export function readNumber(typed: string): string {
  return toHalfWidth(typed).replace(/\s+/g, '').toUpperCase();
}

/** 18-digit numbers as 119900********1234; other documents keep their first 2 and last 2; up to 4 signs all hidden. */
export function maskNumber(value: string): string {
  if (isMasked(value) || value === '') return value;
  const [head, tail] = value.length === 18 ? [6, 4] : [2, 2];
  const hidden = Math.max(0, value.length - head - tail);
  if (value.length <= 4) return '*'.repeat(value.length);
  return value.slice(0, head) + '*'.repeat(hidden) + value.slice(value.length - tail);
}

/** 6-8-4 for numbers of mainland identity cards while they are read or typed; others unchanged. */
export function groupNumber(value: string): string {
  if (isMasked(value) || !/^\d{7,17}[\dX]?$/.test(value)) return value;
  return [value.slice(0, 6), value.slice(6, 14), value.slice(14)].filter(Boolean).join(' ');
}

/** Where the caret stands in the grouped text after `signs` characters of the bare number. */
export function caretAfter(grouped: string, signs: number): number {
  let seen = 0;
  for (let place = 0; place < grouped.length; place += 1) {
    if (seen === signs) return place;
    if (grouped[place] !== ' ') seen += 1;
  }
  return grouped.length;
}

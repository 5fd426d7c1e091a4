import { compactText } from '../values/clean-text.ts';

/** What a person of a sheet is found by. */
export interface Findable {
  readonly name: string;
  /** First letters of the name's pinyin, lower case. */
  readonly initials: string;
  /** Last four characters of the document number. */
  readonly tail: string;
}

const DIGITS = /^\d{1,4}$|^\d{1,3}X$/;

/** True where typed text means the person: part of the name, the first letters, or the end of the number. */
export function isMeant(person: Findable, typed: string): boolean {
  const text = compactText(typed);
  if (text === '') return false;
  if (DIGITS.test(text.toUpperCase())) return person.tail.endsWith(text.toUpperCase());
  return person.name.includes(text) || person.initials.startsWith(text.toLowerCase());
}

/** The lines of a pasted column: names, numbers or tails, blank ones left out, of several columns the first. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => compactText(line.split('\t')[0] ?? ''))
    .filter((line) => line !== '');
}

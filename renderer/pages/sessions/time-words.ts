import { BLANK_MARK } from '../../api/display.ts';
import { SESSION_WORDS as W } from './words.ts';

/** `14:00—17:00`; an end that is not later than the start lies on the next day: `19:00—次日 00:30`. */
export function timeWords(start: string, end: string): string {
  if (start === '') return end === '' ? BLANK_MARK : `—${end}`;
  if (end === '') return start;
  return `${start}—${end <= start ? `${W.nextDay} ` : ''}${end}`;
}

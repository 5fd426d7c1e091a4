import { dayNumber } from '../../../shared/kernel/day-number.ts';
import { ORDER_WORDS as W } from './words.ts';

/** A term in words and tone: amber on its last day, red once it has passed, plain before. */
export function dueWords(
  dueOn: string,
  today: string,
): { readonly words: string; readonly tone: 'plain' | 'warning' | 'error' } {
  const late = dayNumber(today) - dayNumber(dueOn);
  if (late > 0) return { words: `${dueOn} ${W.overdueBy(late)}`, tone: 'error' };
  return late === 0 ? { words: `${dueOn} ${W.dueToday}`, tone: 'warning' } : { words: dueOn, tone: 'plain' };
}

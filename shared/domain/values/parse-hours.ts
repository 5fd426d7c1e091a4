import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from './blank.ts';
import { compactText, excerpt } from './clean-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';

const BARE = /^\d+(?:\.\d+)?$/;
const WORDS = /^(?:(\d+(?:\.\d+)?)(?:个?小时|h|时))?(?:(\d{1,4})(?:分钟|分|min))?$/iu;

/**
 * A duration in integer minutes. A bare number means hours (the column says 小时): 2.5, "2.5小时", "2小时30分", "150分钟".
 * Two decimals of an hour are enough to find every minute again: 100 minutes are written 1.67 and read as 100.
 */
export function parseHours(raw: RawCell): Parsed<number> {
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  const refused: Parsed<number> = {
    issue: { code: 'NUMBER_UNPARSEABLE', params: { text: excerpt(cellText(raw)) } },
  };
  if (typeof raw === 'number') return raw >= 0 ? { value: Math.round(raw * 60) } : refused;
  if (isBlank(raw)) return NOTHING;
  const text = compactText(cellText(raw));
  if (BARE.test(text)) return { value: Math.round(Number(text) * 60) };
  const [, hours, minutes] = WORDS.exec(text) ?? [];
  if (hours === undefined && minutes === undefined) return refused;
  return { value: Math.round(Number(hours ?? 0) * 60) + Number(minutes ?? 0) };
}

/** Minutes as a number of hours with at most two decimals, from which `parseHours` finds the minutes again. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

/** 612.5 — hours in tables, with one decimal. */
export function hoursText(minutes: number): string {
  return (minutes / 60).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** 52 小时 30 分 — in sentences. */
export function durationText(minutes: number): string {
  const whole = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const sign = minutes < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole.toLocaleString('en-US')} 小时`;
  return whole === 0 ? `${sign}${rest} 分` : `${sign}${whole.toLocaleString('en-US')} 小时 ${rest} 分`;
}

import { dayNumber, daysAfter } from '../../kernel/day-number.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import { parseDate } from '../values/parse-date.ts';
import type { WorkdayException, WorkdayKind } from './calendar.ts';

/** What is wrong with one pasted line. */
export type SheetLineProblem = 'date' | 'kind' | 'twice';

export interface ParsedSheet {
  readonly days: readonly WorkdayException[];
  readonly problems: readonly {
    readonly line: number;
    readonly text: string;
    readonly problem: SheetLineProblem;
  }[];
}

const KIND_WORDS: ReadonlyMap<string, WorkdayKind> = new Map([
  ['休', 'free'],
  ['休息', 'free'],
  ['放假', 'free'],
  ['班', 'work'],
  ['上班', 'work'],
  ['调休上班', 'work'],
  ['补班', 'work'],
]);
const HEADER = /^日期/;
const RANGE = /[至—~～]+/;
/** The longest holiday of a notice is 9 days; a month of free days is a slip of the pen. */
const LONGEST_RANGE = 31;

function dayOf(text: string): DateOnly | undefined {
  // A plan of the year: its days may lie ahead of any today.
  const { value } = parseDate(text.trim(), { today: '2099-12-31', date1904: false, mayBeFuture: true });
  return value ?? undefined;
}

function daysOf(text: string): readonly DateOnly[] {
  const [from, to] = text.split(RANGE).map(dayOf);
  if (from === undefined) return [];
  if (!RANGE.test(text)) return [from];
  if (to === undefined) return [];
  const span = dayNumber(to) - dayNumber(from);
  if (span < 0 || span >= LONGEST_RANGE) return [];
  return Array.from({ length: span + 1 }, (_, place) => daysAfter(from, place));
}

/**
 * Lines of a sheet 日期, 类型 休/班, 名称, as copied from a spreadsheet (tab), a CSV (comma) or typed (spaces). A date may
 * be a range: 2026-02-15至2026-02-23. Header and blank lines are passed over; a wrong line is answered by its number.
 */
export function parseWorkdaySheet(text: string): ParsedSheet {
  const days: WorkdayException[] = [];
  const problems: { line: number; text: string; problem: SheetLineProblem }[] = [];
  const seen = new Set<DateOnly>();
  for (const [place, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || HEADER.test(line)) continue;
    const [date = '', word = '', ...name] = line.split(/[\t,，、\s]+/);
    const wrong = (problem: SheetLineProblem) => void problems.push({ line: place + 1, text: line, problem });
    const found = daysOf(date);
    const kind = KIND_WORDS.get(word);
    if (found.length === 0) wrong('date');
    else if (kind === undefined) wrong('kind');
    else if (found.some((day) => seen.has(day))) wrong('twice');
    else {
      for (const day of found) {
        seen.add(day);
        days.push({ day, kind, name: name.join('、') });
      }
    }
  }
  return { days, problems };
}

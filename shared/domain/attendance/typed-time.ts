import { parseTime } from '../values/parse-time.ts';

const HOUR = /^\d{1,2}$/;

/**
 * A time typed into a cell of times, as `HH:MM`: everything that a workbook's cell may say, and a bare hour (16), which
 * can mean nothing else here. `''` for a blank, undefined where it is no time.
 */
export function typedTime(text: string): string | undefined {
  const { value, issue } = parseTime(HOUR.test(text.trim()) ? `${text.trim()}:00` : text);
  return issue ? undefined : (value ?? '');
}

const MINUTES = /^\d{1,4}$/;

/** Minutes typed as deducted, 0–1440; a blank is none. Undefined where it is no such number. */
export function typedMinutes(text: string): number | undefined {
  const typed = text
    .trim()
    .normalize('NFKC')
    .replace(/分钟?$/u, '');
  if (typed === '') return 0;
  const minutes = MINUTES.test(typed) ? Number(typed) : Number.NaN;
  return minutes <= 1440 ? minutes : undefined;
}

import type { DateOnly } from '../../kernel/date-only.ts';

/** 2026-03-05 → 2026年3月5日: headings, prints and documents. */
export function longDate(day: DateOnly): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

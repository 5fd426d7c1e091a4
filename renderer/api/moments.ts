/** Moments cross as UTC ISO text; the window shows them in the PC's own time. */

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function localTime(iso: string): LocalTime | undefined {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}

/** Tables: `2026-11-23 09:12`. */
export function momentText(iso: string | null | undefined): string {
  const at = iso ? localTime(iso) : undefined;
  return at ? `${String(at.year)}-${two(at.month)}-${two(at.day)} ${at.time}` : '';
}

/** Sentences: `今天 08:30`, this year `11月22日 08:41`, else `2025年11月22日 08:41`. */
export function momentWords(iso: string | null | undefined, now = new Date()): string {
  const at = iso ? localTime(iso) : undefined;
  if (!at) return '';
  const day = `${String(at.month)}月${String(at.day)}日`;
  if (at.year !== now.getFullYear()) return `${String(at.year)}年${day} ${at.time}`;
  const isToday = at.month === now.getMonth() + 1 && at.day === now.getDate();
  return `${isToday ? '今天' : day} ${at.time}`;
}

/** Sentences that need no time: `今天 11:52`, `11月20日`, `2025年11月2日`. */
export function dayWords(iso: string | null | undefined, now = new Date()): string {
  const words = momentWords(iso, now);
  return words.startsWith('今天') ? words : (words.split(' ')[0] ?? '');
}

/** Headings and documents: `2026年11月23日` from `2026-11-23`. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-');
  return year && month && day ? `${year}年${String(Number(month))}月${String(Number(day))}日` : date;
}

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** `星期一` of a calendar date. */
export function weekday(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Today in the PC's own time, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return momentText(now.toISOString()).slice(0, 10);
}

const MEGABYTE = 1024 * 1024;

/** A file's size: `312.4 MB`, small files `48 KB`. */
export function sizeWords(bytes: number): string {
  if (bytes < MEGABYTE) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

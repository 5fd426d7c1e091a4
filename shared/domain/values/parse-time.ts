import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from './blank.ts';
import { compactText, excerpt } from './clean-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';

const CLOCK = /^(上午|下午|晚上|晚|早上|早|中午)?(\d{1,2})(?:[:：点时](\d{1,2})?(?:分)?(?::\d{1,2})?|(半))$/u;
const HALF = /^(上午|下午|晚上|晚|早上|早|中午)?(\d{1,2})点半$/u;
const BARE = /^(\d{1,2})(\d{2})$/;
const AFTERNOON: ReadonlySet<string> = new Set(['下午', '晚上', '晚']);
const MINUTES_A_DAY = 1440;

/** `HH:MM` of minutes since midnight, below 24 hours. */
export function timeText(minutes: number): string {
  const at = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

function read(text: string): string | undefined {
  const half = HALF.exec(text);
  const clock = half ?? CLOCK.exec(text) ?? undefined;
  const bare = clock ? undefined : BARE.exec(text);
  const hourText = clock?.[2] ?? bare?.[1];
  if (hourText === undefined) return undefined;
  const minute = half ? 30 : Number((clock ? clock[3] : bare?.[2]) ?? 0);
  const part = clock?.[1];
  const hour = Number(hourText);
  const shifted = part !== undefined && AFTERNOON.has(part) && hour < 12 ? hour + 12 : hour;
  // 24:00 is the midnight that ends the day.
  if (shifted === 24 && minute === 0) return '00:00';
  return shifted < 24 && minute < 60 ? timeText(shifted * 60 + minute) : undefined;
}

/**
 * A time of day as `HH:MM` from a cell: 14:00, １４：００, 14时30分, 下午2点半, 1430, 24:00, or Excel's fraction of a day.
 * A bare hour such as 9 is refused: it may be a duration.
 */
export function parseTime(raw: RawCell): Parsed<string> {
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  if (typeof raw === 'number' && raw >= 0 && raw < 1)
    return { value: timeText(Math.round(raw * MINUTES_A_DAY)) };
  if (isBlank(raw)) return NOTHING;
  const value = read(compactText(cellText(raw)));
  return value === undefined
    ? { issue: { code: 'TIME_UNPARSEABLE', params: { text: excerpt(cellText(raw)) } } }
    : { value };
}

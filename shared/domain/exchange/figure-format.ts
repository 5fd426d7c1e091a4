import { parseFigureFormat, sameMeasure } from './figure-pattern.ts';

/**
 * Figures as running text of a speech or report prints them. Rules of the office:
 * - without a format the bare number, no thousands separators, no unit: the sentence writes its own;
 * - 万, 亿: divided, two decimals at most; below 1 万 the full number;
 * - 余, 多, 超过, 整: the leading digits, rounded down; 近: rounded up; an exact multiple prints without the word;
 * - an empty base prints 数据不足, never 0.
 */
export interface Figure {
  /** In the figure's own unit (24.3 for 24.3%; 元, not 分), or ready words; null = the base is empty. */
  readonly value: number | string | null;
  /** 人, 人次, 个, 元, 小时, % …; empty for words. */
  readonly unit: string;
  /** Decimals of a number without a scale; 0 when absent. */
  readonly decimals?: number;
}

export type FigureText =
  | { readonly text: string; readonly insufficient: boolean }
  | { readonly unknown: true };

/** Printed where a figure has no base. */
export const INSUFFICIENT = '数据不足';

const WAN = 10_000;
const YI = 100_000_000;

/** Rounds half away from zero and drops trailing zeros: 1.20 prints 1.2. */
function decimal(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** The step to which 余 and 近 round: two leading digits, three from 1 万 on; tenths of a 万 below 100 万. */
function stepOf(value: number, scale: number): number {
  if (scale > 1) return value < 100 * scale ? scale / 10 : scale;
  const digits = String(Math.floor(value)).length;
  return 10 ** Math.max(digits - (digits >= 5 ? 3 : 2), digits === 2 ? 1 : 0);
}

function scaleOf(value: number, wanted: number): number {
  if (wanted === YI && Math.abs(value) >= YI) return YI;
  return wanted >= WAN && Math.abs(value) >= WAN ? WAN : 1;
}

const SCALE_WORD = new Map([
  [1, ''],
  [WAN, '万'],
  [YI, '亿'],
]);

/**
 * The text of a placeholder `{name|format}` for a figure. Grammar of the format:
 * `[近|超过|整][万|亿][余|多][unit]` in that order, 余 also after the unit's number word (`余人次`), or `数`
 * (bare number). A unit of another measure (人 for 人次) is refused as unknown rather than printed.
 */
export function formatFigure(figure: Figure, format?: string): FigureText {
  const pattern = parseFigureFormat(format ?? '');
  if (!pattern || (pattern.unit !== '' && !sameMeasure(pattern.unit, figure.unit))) return { unknown: true };
  if (figure.value === null) return { text: INSUFFICIENT, insufficient: true };
  if (typeof figure.value === 'string') {
    return pattern.plain ? { text: figure.value, insufficient: false } : { unknown: true };
  }
  if (!Number.isFinite(figure.value)) return { text: INSUFFICIENT, insufficient: true };
  const value = figure.value;
  const scale = scaleOf(value, pattern.scale);
  const word = SCALE_WORD.get(scale) ?? '';
  const exact = decimal(value / scale, scale === 1 ? (figure.decimals ?? 0) : 2);
  if (pattern.rounding === undefined || value < 10) {
    return { text: `${exact}${word}${pattern.unit}`, insufficient: false };
  }
  const step = stepOf(value, scale);
  const floor = Math.floor(value / step) * step;
  if (floor === value) {
    return { text: `${decimal(value / scale, 2)}${word}${pattern.unit}`, insufficient: false };
  }
  const shown = decimal((pattern.rounding === 'up' ? floor + step : floor) / scale, 2);
  return { text: `${pattern.before}${shown}${word}${pattern.after}${pattern.unit}`, insufficient: false };
}

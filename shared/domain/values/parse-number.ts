import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from './blank.ts';
import { compactText, excerpt } from './clean-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';

export interface NumberOptions {
  /** Only whole numbers. */
  readonly integer?: boolean;
  /** Least value; 0 when absent. */
  readonly min?: number;
  readonly max?: number;
}

const PATTERN =
  /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万|亿)?(人次|人|名|个|次|场次|场|支|家|期|项|条|户|份|件|处|间|小时|平方米|平米|平方|㎡|m2|m²|元|分|岁)?$/iu;
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function unparseable(text: string): Parsed<number> {
  return { issue: { code: 'NUMBER_UNPARSEABLE', params: { text: excerpt(text) } } };
}

function check(value: number, shown: string, options: NumberOptions): Parsed<number> {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return unparseable(shown);
  if (options.integer && !Number.isInteger(value)) return unparseable(shown);
  if (value < (options.min ?? 0) || (options.max !== undefined && value > options.max))
    return unparseable(shown);
  return { value };
}

/**
 * An exact number from a cell: 1234, "1,234", "1234人", １２３４, "1.2万". What is not exact (约300, 300+, 300余人,
 * 半天) is refused: a figure built on it could not be proved.
 */
export function parseNumber(raw: RawCell, options: NumberOptions = {}): Parsed<number> {
  if (typeof raw === 'number') return check(raw, String(raw), options);
  if (isBlank(raw)) return NOTHING;
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  const shown = cellText(raw);
  const match = PATTERN.exec(compactText(shown));
  if (!match) return unparseable(shown);
  const [, sign, whole, fraction, scale] = match;
  const plain = Number(`${(whole ?? '').replaceAll(',', '')}${fraction ?? ''}`);
  // 1.2345 万 must be 12345 exactly: scaling a decimal in binary may leave a rest.
  const scaled = Number((plain * (scale ? (SCALE[scale] ?? 1) : 1)).toFixed(6));
  return check(sign === '-' ? -scaled : scaled, shown, options);
}

import type { RawCell } from '../../kernel/cell.ts';
import { matchText } from './clean-text.ts';

const BLANK_MARKS: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '―',
  '/',
  '//',
  '\\',
  '、',
  '.',
  '无',
  '暂无',
  '没有',
  '空',
  '未填',
  'n/a',
  'na',
  'null',
  'none',
]);

const DITTO_MARKS: ReadonlySet<string> = new Set([
  '同上',
  '同前',
  '同左',
  '〃',
  '″',
  '"',
  '“',
  '”',
  "''",
  '′′',
]);

/** Longest mark is short: longer text is neither blank nor ditto. */
const LONGEST = 6;

/**
 * True where a cell says "nothing": empty, spaces, `-`, `/`, `—`, 无, N/A. In a code column look for the code
 * first: there 无 may be an answer (党组织情况).
 */
export function isBlank(cell: RawCell): boolean {
  if (cell === null) return true;
  if (typeof cell !== 'string') return false;
  if (cell.length > LONGEST && cell.trim().length > LONGEST) return false;
  return BLANK_MARKS.has(matchText(cell));
}

/** True where a cell says "as in the row above": 同上, 〃, 同左. */
export function isDitto(cell: RawCell): boolean {
  if (typeof cell !== 'string' || (cell.length > LONGEST && cell.trim().length > LONGEST)) return false;
  // NFKC splits ″ into two primes; the plain form is looked up first.
  const bare = cell.trim();
  return DITTO_MARKS.has(bare) || DITTO_MARKS.has(matchText(bare));
}

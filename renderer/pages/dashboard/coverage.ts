import { BLANK_MARK, groupedNumber } from '../../api/display.ts';
import type { DashboardData } from './figure-cells.ts';

/** One level of sites: 所, 站 … */
export type CoverageLevel = DashboardData['coverage'][number];

/** Missing places named before 等 n 个. */
const NAMED = 12;

/** `98.0%`; — where nothing is due. */
export function shareWords({ covered, total }: Pick<CoverageLevel, 'covered' | 'total'>): string {
  return total === 0 ? BLANK_MARK : `${((covered / total) * 100).toFixed(1)}%`;
}

/** The places without a site, the first by name. */
export function missingWords(missing: readonly string[]): string {
  if (missing.length === 0) return BLANK_MARK;
  const named = missing.slice(0, NAMED).join('、');
  return missing.length > NAMED ? `${named} 等 ${groupedNumber(missing.length)} 个` : named;
}

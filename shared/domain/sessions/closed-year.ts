import type { DateOnly } from '../../kernel/date-only.ts';
import type { CellIssue } from '../../kernel/errors.ts';

/**
 * The issue at a day of a year that the office has closed: nothing of it may be made or changed any more. Undefined
 * for an open year.
 * @param closedThrough the last closed year (setting of the office); null = none
 */
export function closedYearIssue(day: DateOnly, closedThrough: number | null): CellIssue | undefined {
  const year = Number(day.slice(0, 4));
  if (closedThrough === null || year > closedThrough) return undefined;
  return { code: 'YEAR_CLOSED', params: { year } };
}

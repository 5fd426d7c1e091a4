import type { RawCell } from '../../kernel/cell.ts';
import type { CellIssue } from '../../kernel/errors.ts';

/** What is wrong with a cell whose formula gives no usable value; undefined for every other cell. */
export function formulaIssue(cell: RawCell): CellIssue | undefined {
  if (cell === null || typeof cell !== 'object') return undefined;
  if (cell.formula === 'no-value') return { code: 'FORMULA_NO_VALUE' };
  return { code: 'FORMULA_ERROR', params: { shown: cell.shown ?? '' } };
}

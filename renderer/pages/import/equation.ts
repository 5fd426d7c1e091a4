import type { PlanCounts, RowAction } from '../../../shared/contract/imports.ts';

export interface EquationPart {
  readonly action: RowAction;
  readonly count: number;
}

/** The counts in their fixed order: 读取 = 新增 + 更新 + 无变化 + 跳过 + 错误. */
export function equationParts(counts: PlanCounts): readonly EquationPart[] {
  const order: readonly RowAction[] = ['add', 'update', 'unchanged', 'skip', 'error'];
  return order.map((action) => ({ action, count: counts[action] }));
}

/** Rows that a commit writes. */
export function writableRows(counts: PlanCounts): number {
  return counts.add + counts.update;
}

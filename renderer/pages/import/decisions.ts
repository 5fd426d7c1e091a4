import type { PlanRow } from '../../../shared/contract/imports.ts';
import { IMPORT_WORDS } from './words.ts';

export type Decision = 'skip' | 'take' | 'rename';

export interface Decisions {
  readonly options: readonly { readonly value: Decision; readonly label: string }[];
  /** What stands now; null = still open. */
  readonly present: Decision | null;
}

const W = IMPORT_WORDS.review;

/** What may be decided about a row; null = nothing: it is unchanged, or its errors must be mended in the file. */
export function decisionsFor(row: PlanRow): Decisions | null {
  const skip = { value: 'skip', label: W.skip } as const;
  if (row.issues.some(({ code }) => code === 'NAME_CONFLICT')) {
    const present = row.action === 'skip' ? 'skip' : row.action === 'error' ? null : 'rename';
    return { options: [{ value: 'rename', label: W.rename }, skip], present };
  }
  if (row.action === 'update')
    return { options: [{ value: 'take', label: W.byFile }, skip], present: 'take' };
  if (row.action === 'add') return { options: [{ value: 'take', label: W.takeNew }, skip], present: 'take' };
  if (row.action === 'skip' && row.decided) {
    return { options: [{ value: 'take', label: W.take }, skip], present: 'skip' };
  }
  return null;
}

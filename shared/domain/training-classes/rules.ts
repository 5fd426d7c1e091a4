import type { CellIssue } from '../../kernel/errors.ts';
import type { FieldValue } from '../../kernel/listing.ts';

/** The values of a class that its rules look at; undefined and null = blank. */
export interface ClassFacts {
  readonly heldOn?: FieldValue | undefined;
  readonly endedOn?: FieldValue | undefined;
  readonly status?: FieldValue | undefined;
}

export interface ClassProblem {
  readonly field: 'heldOn' | 'endedOn';
  readonly issue: CellIssue;
}

/**
 * What is wrong with a class across its fields: it ends before it begins (DATE_ORDER), or counts as 已举办 before its
 * day (DATE_IN_FUTURE).
 * @param today `YYYY-MM-DD`
 */
export function classProblem(
  { heldOn, endedOn, status }: ClassFacts,
  today: string,
): ClassProblem | undefined {
  if (typeof heldOn !== 'string') return undefined;
  if (typeof endedOn === 'string' && endedOn < heldOn) {
    return { field: 'endedOn', issue: { code: 'DATE_ORDER', params: { value: endedOn, from: heldOn } } };
  }
  if (status === 'held' && heldOn > today) {
    return { field: 'heldOn', issue: { code: 'DATE_IN_FUTURE', params: { value: heldOn } } };
  }
  return undefined;
}

/** True where a class may no longer get this status: people who came keep it from being cancelled. */
export function keepsFromCancelling(status: FieldValue | undefined, attended: number): boolean {
  return status === 'cancelled' && attended > 0;
}

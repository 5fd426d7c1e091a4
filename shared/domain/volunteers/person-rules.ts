import type { CellRules } from '../importing/cell-rules.ts';
import type { EntityRowRules, RowDraft } from '../importing/parsed-row.ts';
import { parsePersonName } from '../values/person-name.ts';
import { readDocument } from './row-rules.ts';

/** Rows about a person of the ledger: the document says who, the name beside it is held against the ledger's. */
export function readPerson(draft: RowDraft, rules: CellRules): void {
  readDocument(draft, rules);
  const name = parsePersonName(draft.raw('volunteer'));
  if (name.issue) draft.put('volunteer', name.issue);
  else if (name.value !== undefined) draft.unresolved['volunteer'] = name.value;
}

/** The volunteer is no REQUIRED_MISSING where a name stands there: the planner finds the person. */
export const yieldedPerson: NonNullable<EntityRowRules['yielded']> = (draft) =>
  draft.unresolved['volunteer'] === undefined ? [] : ['volunteer'];

/**
 * Key of such a row: the document, a bar, and what else tells rows of one person apart (no bar in the document). Without
 * a document the planner looks for 系统标识. null where the rest is unknown.
 */
export function personKey(draft: RowDraft, rest: string | number | null): string | null {
  const document = draft.values['documentKey'];
  return rest === null ? null : `${typeof document === 'string' ? document : ''}|${rest}`;
}

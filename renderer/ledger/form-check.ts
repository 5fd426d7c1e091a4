import { parsePlain } from '../../shared/domain/importing/plain-rules.ts';
import type { CellIssue } from '../../shared/kernel/errors.ts';
import type { EntityDef, FieldDef } from '../../shared/kernel/field.ts';
import type { Draft, FieldValue } from '../widgets/Form/types.ts';
import { formFields, isBlank, isKeptMask, isMandatory } from './form-model.ts';

/** Fields of a record that exists and whose old value was never asked for are not demanded again. */
export interface FormCheck {
  readonly today: string;
  /** false = an old record is changed: only `required` is demanded, `formRequired` was not known then. */
  readonly isNew: boolean;
}

function missing(field: FieldDef): CellIssue {
  return { code: 'REQUIRED_MISSING', params: { field: field.label } };
}

function isUnfilled(field: FieldDef, value: FieldValue | undefined): boolean {
  return isBlank(value) || (field.type === 'flag' && Number(value) !== 1);
}

/** The one issue of a field by the same rules that read a sheet; null = right. References and codes are chosen, not typed. */
export function fieldIssue(
  field: FieldDef,
  value: FieldValue | undefined,
  check: FormCheck,
): CellIssue | null {
  const demanded = check.isNew ? isMandatory(field) : field.required === true;
  if (demanded && isUnfilled(field, value)) return missing(field);
  if (isBlank(value) || isKeptMask(field, value)) return null;
  const { issue } = parsePlain(field, value ?? null, { today: check.today, date1904: false });
  return issue ?? null;
}

/** Issues of the whole draft by field key. */
export function draftIssues(
  entity: EntityDef,
  draft: Draft,
  check: FormCheck,
): Readonly<Record<string, CellIssue>> {
  const issues: Record<string, CellIssue> = {};
  for (const field of formFields(entity)) {
    const issue = fieldIssue(field, draft[field.key], check);
    if (issue) issues[field.key] = issue;
  }
  return issues;
}

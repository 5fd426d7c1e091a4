import type { RecordView } from '../../shared/contract/entity.ts';
import type { EntityDef, FieldDef } from '../../shared/kernel/field.ts';
import { hoursOf } from '../../shared/domain/values/parse-hours.ts';
import { isReferenceType } from '../../shared/kernel/references.ts';
import type { Draft, FieldValue } from '../widgets/Form/types.ts';

/** Order of the paper form: 证件类型 and 证件号码 come first, because they fill 性别 and 出生日期. */
const FIRST = ['documentKind', 'documentNumber'];

/** True where the draft holds an id and the record a name. */
function isReference(field: FieldDef): boolean {
  return isReferenceType(field.type);
}

/** Fields of the form in the order in which Enter walks through them. */
export function formFields(entity: EntityDef): readonly FieldDef[] {
  const fields = entity.fields.filter((field) => field.section !== undefined && field.kind !== 'derived');
  const rank = (field: FieldDef): number =>
    FIRST.includes(field.key) ? FIRST.indexOf(field.key) : FIRST.length;
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** Starred in the form. */
export function isMandatory(field: FieldDef): boolean {
  return field.required === true || field.formRequired === true;
}

export function isBlank(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** A value that came masked from the service and was not typed over: it means "keep". */
export function isKeptMask(field: FieldDef, value: FieldValue | undefined): boolean {
  return field.sensitive !== undefined && typeof value === 'string' && value.includes('*');
}

/** Fields that stand over both columns. */
export function isWide(field: FieldDef): boolean {
  return field.type === 'longText' || (field.maxLength ?? 50) >= 120;
}

/** An empty draft with the office's usual answers. */
export function emptyDraft(entity: EntityDef, today: string): Draft {
  const usual: Readonly<Record<string, FieldValue>> = {
    documentKind: '01',
    registeredOn: entity.key === 'volunteers' ? today : null,
    joinedOn: entity.key === 'memberships' ? today : null,
    orderedOn: entity.key === 'serviceOrders' ? today : null,
  };
  return Object.fromEntries(formFields(entity).map(({ key }) => [key, usual[key] ?? null]));
}

/** The draft of a stored record: masked values stay masked, references stand as ids. */
export function recordDraft(entity: EntityDef, record: Pick<RecordView, 'values' | 'refs'>): Draft {
  return Object.fromEntries(
    formFields(entity).map((field) => {
      if (!isReference(field)) return [field.key, formText(field, record.values[field.key] ?? null)];
      const id = record.refs[field.key];
      return [field.key, id === null || id === undefined ? null : String(id)];
    }),
  );
}

/** Minutes are typed and shown as hours. */
function formText(field: FieldDef, value: FieldValue): FieldValue {
  return field.type === 'hours' && typeof value === 'number' ? hoursOf(value) : value;
}

/** A record's draft with what was typed for a new one where the record is blank: 补充到该记录. */
export function supplemented(entity: EntityDef, start: Draft, typed: Draft): Draft {
  return Object.fromEntries(
    formFields(entity).map(({ key }) => [key, (isBlank(start[key]) ? typed[key] : start[key]) ?? null]),
  );
}

function sent(field: FieldDef, value: FieldValue | undefined): FieldValue {
  if (isBlank(value)) return null;
  if (isReference(field) || field.type === 'flag') return Number(value);
  if (field.type === 'integer' && /^\d+$/.test(String(value))) return Number(value);
  return value ?? null;
}

/** What an update sends: only fields that differ from the start, never a masked value. */
export function changedValues(entity: EntityDef, start: Draft, draft: Draft): Record<string, FieldValue> {
  const changed: Record<string, FieldValue> = {};
  for (const field of formFields(entity)) {
    const before = sent(field, start[field.key]);
    const now = sent(field, draft[field.key]);
    if (before !== now && !isKeptMask(field, now)) changed[field.key] = now;
  }
  return changed;
}

/** What a creation sends: every filled field. */
export function filledValues(entity: EntityDef, draft: Draft): Record<string, FieldValue> {
  return Object.fromEntries(
    formFields(entity)
      .filter(({ key }) => !isBlank(draft[key]))
      .map((field) => [field.key, sent(field, draft[field.key])]),
  );
}

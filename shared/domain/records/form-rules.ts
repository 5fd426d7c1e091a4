import type { DateOnly } from '../../kernel/date-only.ts';
import type { CellIssue } from '../../kernel/errors.ts';
import type { EntityDef, FieldDef } from '../../kernel/field.ts';
import { isReferenceType } from '../../kernel/references.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { codeLabel, codeTable, isCodeTableKey } from '../codes/index.ts';
import { isDocumentKind } from '../identifiers/document-kind.ts';
import { parseDocument } from '../identifiers/document.ts';
import { parsePlain } from '../importing/plain-rules.ts';
import { isMaskedValue } from '../masking/mask.ts';

/** A value typed into a form: codes as codes, references as ids, everything else as written. */
export type FormValue = string | number | null | undefined;

export interface FormCheck {
  /** What is stored; undefined = keep what the ledger has (a masked value came back). */
  readonly value: FieldValue | undefined;
  readonly issue?: CellIssue;
  readonly notice?: CellIssue;
}

/**
 * Checks one field of a form. The same rules run while the clerk types (on leaving the field) and once more in the
 * service before anything is written.
 */
function checkField(field: FieldDef, raw: FormValue, today: DateOnly): FormCheck {
  if (raw === undefined) return { value: undefined };
  if (raw === null || raw === '') return { value: null };
  if (field.sensitive && typeof raw === 'string' && isMaskedValue(raw)) return { value: undefined };
  if (isReferenceType(field.type)) {
    return typeof raw === 'number' ? { value: raw } : { value: null, issue: unknown(field, raw) };
  }
  if (field.type === 'code' || field.type === 'codes') return checkCodes(field, String(raw));
  if (field.type === 'document') return { value: String(raw) };
  const { value, issue, notice } = parsePlain(field, raw, { today, date1904: false });
  return { value: value ?? null, ...(issue ? { issue } : {}), ...(notice ? { notice } : {}) };
}

function unknown(field: FieldDef, raw: string | number): CellIssue {
  return { code: 'REFERENCE_UNKNOWN', params: { field: field.label, text: String(raw) } };
}

function checkCodes(field: FieldDef, raw: string): FormCheck {
  const table = field.codeTable ?? '';
  if (!isCodeTableKey(table)) throw new Error(`${field.key}: no code table ${table}`);
  const codes = field.type === 'codes' ? raw.split(',').filter(Boolean) : [raw];
  const wrong = codes.find((code) => codeLabel(table, code) === undefined);
  if (wrong !== undefined) {
    return { value: null, issue: { code: 'CODE_UNKNOWN', params: { field: field.label, text: wrong } } };
  }
  const inOrder = codeTable(table).entries.filter(({ code }) => codes.includes(code));
  return { value: inOrder.map(({ code }) => code).join(',') || null };
}

/** What is wrong with a record, field by field, and the values to store. */
export interface RecordCheck {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly issues: Readonly<Record<string, CellIssue>>;
}

/**
 * Checks a whole form. With `complete` required fields must be filled (a new record); without it only the fields
 * given are looked at (a change), but a required one must not be emptied.
 */
export function checkRecord(
  entity: EntityDef,
  given: Readonly<Record<string, FormValue>>,
  today: DateOnly,
  complete: boolean,
): RecordCheck {
  const values: Record<string, FieldValue> = {};
  const issues: Record<string, CellIssue> = {};
  for (const field of entity.fields) {
    if (field.kind === 'derived') continue;
    const check = checkField(field, given[field.key], today);
    if (check.issue) issues[field.key] = check.issue;
    if (check.value !== undefined) values[field.key] = check.value;
  }
  readDocumentOf(entity, values, issues, today);
  for (const field of entity.fields) {
    const isRequired = (field.required || field.formRequired) && field.section !== undefined;
    const value = values[field.key];
    const isMissing = value === null || (complete && value === undefined);
    if (isRequired && isMissing && !issues[field.key]) {
      issues[field.key] = { code: 'REQUIRED_MISSING', params: { field: field.label } };
    }
  }
  return { values, issues };
}

/** A document number is read with its kind; sex and birth date follow from it and are not typed. */
function readDocumentOf(
  entity: EntityDef,
  values: Record<string, FieldValue>,
  issues: Record<string, CellIssue>,
  today: DateOnly,
): void {
  const number = values['documentNumber'];
  if (entity.key !== 'volunteers' || typeof number !== 'string') return;
  const kind = String(values['documentKind'] ?? '01');
  if (!isDocumentKind(kind)) return;
  values['documentKind'] = kind;
  const facts = parseDocument(kind, number, today);
  if (facts.issue) {
    issues['documentNumber'] = facts.issue;
    return;
  }
  values['documentNumber'] = facts.number;
  if (facts.sex) values['sex'] = facts.sex;
  if (facts.birthDate) values['birthDate'] = facts.birthDate;
  if (facts.nationality && !values['nationality']) values['nationality'] = facts.nationality;
}

import { codeLabel, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import type { HistoryEntry } from '../../../shared/contract/entity.ts';
import { valuesBefore } from '../../../shared/domain/records/as-of.ts';
import { ATTACHMENT_LABEL } from '../../../shared/text/zh-CN/attachments.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { tableOfRef } from './bindings.ts';
import { maskedValue } from './masking.ts';
import type { EntityStore } from './store.ts';
import { pastChange, type StoredChange, storedChanges, tracedValues } from './stored-changes.ts';

/**
 * Who changed what, when, from which file and row; newest first. Audit rows of commands and rows of committed or
 * undone imports together, sensitive values masked.
 */
export function recordHistory(store: EntityStore, context: ReadContext, id: number): HistoryEntry[] {
  const { changes } = storedChanges(store, context, id);
  return changes.map((row, place) => ({
    at: row.at,
    actor: row.actor,
    command: row.command,
    action: row.action,
    lines: lines(store, context, row),
    created: row.action === 'add' ? filledWhenMade(store, context, id, changes.slice(0, place)) : null,
    merged: mergedOf(row),
    reason: row.reason,
    source:
      row.batch === null || row.row === null
        ? null
        : { batch: row.batch, row: row.row, fileName: row.file_name ?? '' },
  }));
}

/** How many fields a record had at its making: an import does not keep the values of the rows that it adds. */
function filledWhenMade(
  store: EntityStore,
  context: ReadContext,
  id: number,
  later: readonly StoredChange[],
): number {
  const values = valuesBefore(tracedValues(store, context.db, id), later.map(pastChange));
  return Object.values(values).filter((value) => value !== null && value !== '').length;
}

/** A merge names the other person beside the fields. */
function mergedOf(row: StoredChange): HistoryEntry['merged'] {
  const { merged } = parse(row.after);
  return merged === undefined ? null : (merged as HistoryEntry['merged']);
}

/** A new record stands as one line; a change has a line per field. */
function lines(store: EntityStore, context: ReadContext, row: StoredChange): HistoryEntry['lines'] {
  if (row.action === 'add') return [];
  const before = parse(row.before);
  const after = parse(row.after);
  if (row.action === 'attach' || row.action === 'detach') return [attachmentLine(before, after)];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return store.entity.fields
    .filter(({ key }) => keys.has(key))
    .map((field) => ({
      field: field.key,
      label: field.label,
      before: words(field, context, before[field.key]),
      after: words(field, context, after[field.key]),
    }));
}

/** An attachment is no field: its line names the file. */
function attachmentLine(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): HistoryEntry['lines'][number] {
  const name = (values: Readonly<Record<string, unknown>>) =>
    typeof values['attachment'] === 'string' ? values['attachment'] : null;
  return { field: 'attachment', label: ATTACHMENT_LABEL, before: name(before), after: name(after) };
}

function parse(text: string | null): Record<string, unknown> {
  return text === null ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** A stored value in words: codes as labels, references as names, sensitive values masked. */
export function words(field: FieldDef, context: Pick<ReadContext, 'db'>, value: unknown): string | null {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return null;
  const table = tableOfRef(field);
  if (table && typeof value === 'number') {
    const name = statement(context.db, `SELECT name FROM ${table} WHERE id = ?`).pluck().get(value);
    return typeof name === 'string' ? name : String(value);
  }
  if (field.codeTable && isCodeTableKey(field.codeTable)) {
    const key = field.codeTable;
    return String(value)
      .split(',')
      .map((code) => codeLabel(key, code) ?? code)
      .join('、');
  }
  if (field.type === 'flag') return value === 1 ? '是' : '否';
  const shown = maskedValue(field, value);
  return shown === null ? null : String(shown);
}

import { codeLabel, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import type { HistoryEntry } from '../../../shared/contract/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { maskedValue } from './masking.ts';
import type { EntityStore } from './store.ts';

interface StoredChange {
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly action: string;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly batch: number | null;
  readonly row: number | null;
  readonly file_name: string | null;
}

const CHANGES = `
  SELECT a.at, a.actor_name AS actor, a.command, c.action, a.reason, c.before, c.after,
    NULL AS batch, NULL AS row, NULL AS file_name, a.id AS audit_id
  FROM change c JOIN audit a ON a.id = c.audit_id WHERE c.entity = :entity AND c.row_id = :id AND a.at >= :since
  UNION ALL
  SELECT a.at, a.actor_name, a.command, r.action, a.reason, r.before, r.after, b.id, r.row, b.file_name, a.id
  FROM import_row r JOIN import_batch b ON b.id = r.batch_id JOIN audit a ON a.id = b.commit_audit_id
  WHERE b.entity = :entity AND r.target_id = :id AND a.at >= :since
  UNION ALL
  SELECT a.at, a.actor_name, a.command, 'undo', a.reason, r.after, r.before, b.id, r.row, b.file_name, a.id
  FROM import_row r JOIN import_batch b ON b.id = r.batch_id JOIN audit a ON a.id = b.undo_audit_id
  WHERE b.entity = :entity AND r.target_id = :id AND a.at >= :since
  ORDER BY 11 DESC`;

const TABLE_OF: Readonly<Record<string, string>> = {
  unit: 'unit',
  organization: 'organization',
  site: 'site',
  volunteer: 'volunteer',
};

/**
 * Who changed what, when, from which file and row; newest first. Audit rows of commands and rows of committed or
 * undone imports together, sensitive values masked.
 */
export function recordHistory(store: EntityStore, context: ReadContext, id: number): HistoryEntry[] {
  // The id of a record that an undo took away may be given anew: what is older than the record is not its own.
  const since = statement(context.db, `SELECT created_at FROM ${store.table} WHERE id = ?`).pluck().get(id);
  if (typeof since !== 'string') throw new AppError('NOT_FOUND');
  const rows = statement(context.db, CHANGES).all({ entity: store.entity.key, id, since }) as StoredChange[];
  return rows.map((row) => ({
    at: row.at,
    actor: row.actor,
    command: row.command,
    action: row.action,
    lines: lines(store, context, row),
    reason: row.reason,
    source:
      row.batch === null || row.row === null
        ? null
        : { batch: row.batch, row: row.row, fileName: row.file_name ?? '' },
  }));
}

/** A new record stands as one line; a change has a line per field. */
function lines(store: EntityStore, context: ReadContext, row: StoredChange): HistoryEntry['lines'] {
  if (row.action === 'add') return [];
  const before = parse(row.before);
  const after = parse(row.after);
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

function parse(text: string | null): Record<string, unknown> {
  return text === null ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** A stored value in words: codes as labels, references as names, sensitive values masked. */
export function words(field: FieldDef, context: Pick<ReadContext, 'db'>, value: unknown): string | null {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return null;
  const table = TABLE_OF[field.type];
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

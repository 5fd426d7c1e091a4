import type { Database } from 'better-sqlite3';
import { isDocumentKind } from '../../../shared/domain/identifiers/document-kind.ts';
import { parseDocument } from '../../../shared/domain/identifiers/document.ts';
import { isMaskedValue } from '../../../shared/domain/masking/mask.ts';
import type { FormValue } from '../../../shared/domain/records/form-rules.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';
import type { RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';

/** Key under which two writings of one document meet (15 and 18 digits, renewed travel permits). */
export function documentKey(kind: string, number: string, today: string): string {
  return isDocumentKind(kind) ? parseDocument(kind, number, today).key : '';
}

/** Who holds a document, following merges; undefined where nobody does. */
export function holderOf(db: Database, key: string): { id: number; name: string } | undefined {
  // A join on a bound key is planned anew at every call (STAT4), a subquery is not: 6 µs instead of 50.
  return statement(
    db,
    `SELECT coalesce(v.merged_into, v.id) AS id, v.name FROM volunteer v WHERE v.id = (
       SELECT d.volunteer_id FROM identity_document d WHERE d.match_key = ? AND d.override_reason IS NULL)`,
  ).get(key) as { id: number; name: string } | undefined;
}

const READ_TOGETHER = ['documentKind', 'documentNumber', 'sex', 'birthDate'] as const;

/**
 * Kind, number, sex and birth date are checked together: what a form leaves out of them, or sends back masked, is
 * taken from the person's own document.
 */
export function withDocument(
  db: Database,
  id: number,
  values: Record<string, FormValue>,
): Record<string, FormValue> {
  if (READ_TOGETHER.every((key) => values[key] === undefined)) return values;
  const own = statement(
    db,
    'SELECT kind, number FROM identity_document WHERE volunteer_id = ? AND is_primary = 1',
  ).get(id) as { kind: string; number: string } | undefined;
  if (!own) return values;
  const { documentKind = own.kind, documentNumber: given } = values;
  const isKept = given === undefined || (typeof given === 'string' && isMaskedValue(given));
  return { ...values, documentKind, documentNumber: isKept ? own.number : given };
}

/** 已合并 comes from a merge alone, and who was merged into someone else is not changed any more. */
const MERGED = '6';

/**
 * A number may have one holder. Runs before the row is written, so that the refusal names the field. Throws
 * DUPLICATE_RECORD, NOT_FOUND for someone who was merged away.
 */
export function guardVolunteer(
  { db, today }: Pick<WriteDeps, 'db' | 'today'>,
  id: number | null,
  values: StoredValues,
): void {
  const { documentNumber, documentKind, status } = values;
  if (status === MERGED) throw new AppError('INPUT_INVALID', { field: 'status' });
  if (id !== null && scalar(db, 'SELECT merged_into FROM volunteer WHERE id = ?', id) > 0)
    throw new AppError('NOT_FOUND');
  if (typeof documentNumber !== 'string') return;
  const key = documentKey(String(documentKind ?? '01'), documentNumber, today);
  const holder = holderOf(db, key);
  if (holder && holder.id !== id)
    throw new AppError('DUPLICATE_RECORD', { field: 'documentNumber', id: holder.id });
}

const INSERT = `INSERT INTO identity_document (volunteer_id, kind, number, match_key, is_primary) VALUES (?, ?, ?, ?, 1)`;

/**
 * Keeps a person's documents. A new number becomes the primary one; the earlier ones stay, since they still
 * identify the person on old lists.
 */
export function relateDocument(
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): RelatedChange | undefined {
  const number = values['documentNumber'];
  if (typeof number !== 'string') return undefined;
  const kind = String(values['documentKind'] ?? '01');
  const key = documentKey(kind, number, deps.today);
  if (before === null) {
    statement(deps.db, INSERT).run(id, kind, number, key);
    return undefined;
  }
  const present = statement(
    deps.db,
    'SELECT kind, number FROM identity_document WHERE volunteer_id = ? AND is_primary = 1',
  ).get(id) as { kind: string; number: string } | undefined;
  if (present?.number === number && present.kind === kind) return undefined;
  statement(deps.db, 'UPDATE identity_document SET is_primary = 0 WHERE volunteer_id = ?').run(id);
  const known = statement(
    deps.db,
    'UPDATE identity_document SET is_primary = 1, kind = ?, number = ? WHERE volunteer_id = ? AND match_key = ?',
  ).run(kind, number, id, key);
  if (known.changes === 0) statement(deps.db, INSERT).run(id, kind, number, key);
  return {
    before: { documentKind: present?.kind ?? null, documentNumber: present?.number ?? null },
    after: { documentKind: kind, documentNumber: number },
  };
}

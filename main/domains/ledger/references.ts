import type { Database } from 'better-sqlite3';
import type { EntityDef } from '../../../shared/kernel/field.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { statement } from '../../db/run.ts';
import { tableOfRef } from './bindings.ts';

/**
 * Refuses an id behind which nothing stands, or a unit of a type that the field does not take. Throws
 * REFERENCE_UNKNOWN with the field.
 */
export function checkReferences(
  db: Database,
  entity: EntityDef,
  values: Readonly<Record<string, FieldValue | undefined>>,
): void {
  for (const field of entity.fields) {
    const { key, type, unitTypes } = field;
    const table = tableOfRef(field);
    const id = values[key];
    if (!table || typeof id !== 'number') continue;
    const found = statement(db, `SELECT ${type === 'unit' ? 'type' : 'id'} FROM ${table} WHERE id = ?`)
      .pluck()
      .get(id);
    const fits = type !== 'unit' || !unitTypes || unitTypes.includes(String(found));
    if (found === undefined || !fits)
      throw new AppError('REFERENCE_UNKNOWN', { field: key, text: String(id) });
  }
}

/** A day that a command counts from must exist in the calendar. Throws INPUT_INVALID. */
export function checkDay(day: string, field: string): void {
  if (!isDateOnly(day)) throw new AppError('INPUT_INVALID', { field });
}

import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { EntityStore, StoredValues } from './store.ts';

/** Values of a row that is being made; blanks are filled in place. */
export type NewValues = Record<string, FieldValue | undefined>;

/** Gives blank fields what a blank means. */
export function complete(values: NewValues, meant: StoredValues | undefined): void {
  for (const key in meant) values[key] ??= meant[key];
}

/** Gives the blank fields of a new row what the store says of them. */
export function completeNew(values: NewValues, { defaults = [], filled }: EntityStore): void {
  for (const { field, value, where } of defaults) {
    if (where.among.includes(values[where.field] ?? null)) values[field] ??= value;
  }
  complete(values, filled);
}

/** Values of the columns that are derived from fields, by column. */
export function derivedValues({ derived = {} }: EntityStore, values: StoredValues): Record<string, string> {
  const made: Record<string, string> = {};
  for (const [column, { from, make }] of Object.entries(derived))
    made[column] = make(String(values[from] ?? ''));
  return made;
}

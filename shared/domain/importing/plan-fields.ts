import { type EntityDef, importableFields } from '../../kernel/field.ts';

/** Column of a plan row that holds a field's value. */
export function planColumn(key: string): string {
  return `f_${key}`;
}

/** Keys whose values a plan row stores: every importable field, in definition order. */
export function plannedKeys(entity: EntityDef): readonly string[] {
  return importableFields(entity).map((field) => field.key);
}

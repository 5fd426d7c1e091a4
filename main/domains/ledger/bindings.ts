import { type RawBuilder, sql } from 'kysely';
import type { EntityDef, FieldDef } from '../../../shared/kernel/field.ts';
import { isReferenceType, type ReferenceType } from '../../../shared/kernel/references.ts';
import type { FieldBinding } from './store.ts';
import { PARENT_FIELD, withinTree } from './tree.ts';

/** camelCase field key → snake_case column. */
function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The table behind a reference of a value type. */
export const TABLE_OF_REF: Readonly<Record<ReferenceType, string>> = {
  unit: 'unit',
  organization: 'organization',
  site: 'site',
  volunteer: 'volunteer',
  project: 'project',
  activity: 'activity',
  session: 'session',
  trainingClass: 'training_class',
  menuItem: 'menu_item',
};

/** The table behind a field that refers to a record; undefined for any other field. */
export function tableOfRef(field: FieldDef): string | undefined {
  return isReferenceType(field.type) ? TABLE_OF_REF[field.type] : undefined;
}

function plain(column: string): FieldBinding {
  const at = sql.ref(`t.${column}`);
  return { column, show: at, order: [at] };
}

function reference(field: FieldDef): FieldBinding {
  const column = `${columnName(field.key)}_id`;
  const table = tableOfRef(field);
  if (!table) throw new Error(`${field.key}: no table for ${field.type}`);
  const at = sql.ref(`t.${column}`);
  return {
    column,
    ...(field.key === PARENT_FIELD ? { where: withinTree(table) } : {}),
    show: sql`(SELECT r.name FROM ${sql.table(table)} r WHERE r.id = ${at})`,
    ref: at,
    order: [at],
  };
}

/**
 * Bindings that follow from the definition alone: columns, codes and references. Relations and derived fields are
 * bound by hand in the domain's store and override these.
 */
export function bindFields(
  entity: EntityDef,
  special: Readonly<Record<string, FieldBinding>>,
): Readonly<Record<string, FieldBinding>> {
  const bound: Record<string, FieldBinding> = {};
  for (const field of entity.fields) {
    const own = special[field.key];
    if (own) bound[field.key] = own;
    else if (field.kind === 'ref') bound[field.key] = reference(field);
    else if (field.kind === 'column' || field.kind === 'code')
      bound[field.key] = plain(columnName(field.key));
    else throw new Error(`${entity.key}.${field.key}: a ${field.kind} field needs a binding of its own`);
  }
  return bound;
}

/** `a AND b AND c`, or nothing where there is no condition. */
export function conjunction(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql` WHERE ${sql.join(conditions, sql` AND `)}`;
}

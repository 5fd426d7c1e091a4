import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { menuItemEntity } from '../../../shared/domain/menu-items/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { scalar, statement } from '../../db/run.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';

interface Stored {
  readonly name: string;
  readonly street: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The value that stands after a write: what is given, else what the row holds. */
function after<T extends FieldValue>(given: FieldValue | undefined, held: T | undefined): FieldValue {
  return given === undefined ? (held ?? null) : given;
}

function guardItem({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const held = statement(
    db,
    `SELECT name, street_id AS street, valid_from AS validFrom, valid_to AS validTo FROM menu_item WHERE id = ?`,
  ).get(id) as Stored | undefined;
  const from = after(values['validFrom'], held?.validFrom);
  const to = after(values['validTo'], held?.validTo);
  if (from !== null && to !== null && to < from) throw new AppError('INPUT_INVALID', { field: 'validTo' });
  const sameName = scalar(
    db,
    'SELECT id FROM menu_item WHERE name = ? AND coalesce(street_id, 0) = coalesce(?, 0) AND id IS NOT ?',
    after(values['name'], held?.name),
    after(values['street'], held?.street),
    id,
  );
  if (sameName > 0) throw new AppError('DUPLICATE_RECORD', { field: 'name', id: sameName });
  const { code } = values;
  if (typeof code !== 'string') return;
  const sameCode = scalar(db, 'SELECT id FROM menu_item WHERE code = ? AND id IS NOT ?', code, id);
  if (sameCode > 0) throw new AppError('DUPLICATE_RECORD', { field: 'code', id: sameCode });
}

/** 服务菜单: some hundreds of rows. */
export const menuItemStore: EntityStore = {
  entity: menuItemEntity,
  table: 'menu_item',
  hasUid: true,
  bindings: bindFields(menuItemEntity, {
    name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key')] },
  }),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  filled: { status: 'open' },
  search: (text) =>
    sql`(t.name LIKE ${likeText(text)} ESCAPE '\\' OR t.name_key LIKE ${likeText(text.toLowerCase())} ESCAPE '\\'
      OR t.code LIKE ${likeText(text)} ESCAPE '\\')`,
  guard: guardItem,
  dependents: [],
  referrers: [
    {
      reason: 'serviceOrders',
      condition: 'EXISTS (SELECT 1 FROM service_order o WHERE o.menu_item_id = r.target_id)',
    },
  ],
};

import type { EntityDef, FieldDef, ValueType } from '../../shared/kernel/field.ts';
import { REFERENCE_TYPES } from '../../shared/kernel/references.ts';
import type { ListRow } from '../../shared/kernel/listing.ts';
import { BLANK_MARK, valueText } from '../api/display.ts';
import type { Column } from '../widgets/DataTable/types.ts';
import { StatusTag } from '../widgets/Page/StatusTag.tsx';
import { statusTone } from './status.ts';

/** Fields that stand as a shape with a word. */
const STATES: ReadonlySet<string> = new Set(['status', 'review']);

function rendered(field: FieldDef): Partial<Column<ListRow>> {
  if (!STATES.has(field.key)) return {};
  return {
    render: (row) => {
      const value = row.values[field.key];
      const words = valueText(field, value);
      return words === '' ? BLANK_MARK : <StatusTag tone={statusTone(field, value)}>{words}</StatusTag>;
    },
  };
}

const WORD_TYPES: ReadonlySet<ValueType> = new Set(['text', 'longText', 'personName', ...REFERENCE_TYPES]);

/** Names of people, teams and places, of any length; codes, dates and masked numbers have one. */
function isOfWords(field: FieldDef): boolean {
  return !field.sensitive && WORD_TYPES.has(field.type);
}

function columnOf(entity: EntityDef, field: FieldDef): Column<ListRow> {
  const isName = field.key === entity.nameField;
  return {
    key: field.key,
    title: field.label,
    width: field.width ?? 100,
    text: (row) => valueText(field, row.values[field.key]),
    shown: field.list === 'default',
    ...(field.align ? { align: field.align } : {}),
    ...(field.sortable ? { sortable: true } : {}),
    ...(isOfWords(field) ? { grows: true } : {}),
    ...(isName ? { frozen: true, link: true } : {}),
    ...(field.sensitive ? { chooserTitle: `${field.label}（遮盖）` } : {}),
    ...rendered(field),
  };
}

/** List columns of an entity in the order of its definition; a page may put some first. */
export function entityColumns(entity: EntityDef, order: readonly string[] = []): readonly Column<ListRow>[] {
  const rank = new Map(order.map((key, place) => [key, place]));
  const fields = entity.fields.filter((field) => field.list !== 'never');
  const sorted = [...fields].sort(
    (a, b) => (rank.get(a.key) ?? Number.MAX_SAFE_INTEGER) - (rank.get(b.key) ?? Number.MAX_SAFE_INTEGER),
  );
  return sorted.map((field) => columnOf(entity, field));
}

import type { EntityKey } from '../../shared/domain/entities.ts';
import { entityOf } from '../../shared/domain/entities.ts';
import type { ListRow } from '../../shared/kernel/listing.ts';
import { valueText } from '../api/display.ts';
import type { MenuEntry, MenuPlace } from '../widgets/DataTable/types.ts';
import type { FilterSpec, FilterValue } from '../widgets/List/types.ts';
import { filterByCell } from './filters.ts';
import { LEDGER_WORDS } from './words.ts';
import { recordPath } from './entity-path.ts';

export interface ListMenuInput {
  readonly entityKey: EntityKey;
  readonly filters: readonly FilterSpec[];
  readonly mayEdit: boolean;
  readonly onOpen: (row: ListRow) => void;
  readonly onEdit: (row: ListRow) => void;
  readonly onFilter: (field: string, value: FilterValue) => void;
  readonly goTo: (address: string) => void;
  /** Entries that only this list has: after 修改, and at the end. */
  readonly afterEdit: (row: ListRow) => readonly MenuEntry[];
  readonly atEnd: (row: ListRow) => readonly MenuEntry[];
}

/** The right-click menu of a row; the table adds 复制单元格 and 复制整行 to its second group. */
export function listMenu(input: ListMenuInput, { row, columnKey }: MenuPlace<ListRow>): readonly MenuEntry[] {
  const { entityKey, filters, mayEdit } = input;
  const field = entityOf(entityKey).fields.find(({ key }) => key === columnKey);
  const choices = filters.find(({ key }) => key === columnKey)?.choices ?? [];
  const shown = field ? (row.values[field.key] ?? null) : null;
  const stored = field ? (row.refs[field.key] ?? shown) : null;
  const value = field ? filterByCell(field, valueText(field, shown), stored, choices) : null;
  const address = recordPath(entityKey, row.id);
  return [
    { key: 'open', label: LEDGER_WORDS.open, keyHint: 'Enter', onChoose: () => input.onOpen(row) },
    ...(mayEdit
      ? [{ key: 'edit', label: LEDGER_WORDS.edit, keyHint: 'F2', onChoose: () => input.onEdit(row) }]
      : []),
    ...input.afterEdit(row),
    null,
    {
      key: 'filter',
      label: LEDGER_WORDS.filterByValue,
      disabled: value === null,
      onChoose: () => {
        if (field && value !== null) input.onFilter(field.key, value);
      },
    },
    null,
    {
      key: 'print-record',
      label: LEDGER_WORDS.printRecord,
      onChoose: () => input.goTo(`${address}?print=1`),
    },
    { key: 'history', label: LEDGER_WORDS.history, onChoose: () => input.goTo(`${address}?tab=history`) },
    ...input.atEnd(row),
  ];
}

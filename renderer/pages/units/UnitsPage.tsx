import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { UNIT_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'parent', width: 160 },
  { field: 'type', width: 120 },
];

/** 单位: the list; 上级单位 narrows it to one branch of the tree. */
export function Page() {
  return (
    <EntityListPage
      entityKey="units"
      title={W.title}
      headCount={{ verb: W.all }}
      searchHint={LEDGER_WORDS.searchHints.units}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="units" {...acts} />}
    />
  );
}

import type { Filter } from '../../../shared/kernel/listing.ts';
import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { MENU_ITEM_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'category', width: 150 },
  { field: 'targetGroups', width: 120 },
  { field: 'street', width: 110 },
  { field: 'status', width: 96 },
];

const OPEN: readonly Filter[] = [{ field: 'status', op: 'in', values: ['open'] }];

/** 服务菜单: what residents may order. */
export function Page() {
  return (
    <EntityListPage
      entityKey="menuItems"
      title={W.title}
      headCount={{ verb: W.open, filters: OPEN }}
      searchHint={LEDGER_WORDS.searchHints.menuItems}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="menuItems" {...acts} />}
    />
  );
}

import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ORDER_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'status', width: 110 },
  { field: 'channel', width: 100 },
  { field: 'street', width: 110 },
  { field: 'menuItem', width: 140 },
];

const COLUMNS = [
  'title',
  'number',
  'status',
  'dueOn',
  'orderedOn',
  'channel',
  'applicant',
  'phone',
  'street',
  'team',
];

const NEWEST_FIRST = { key: 'orderedOn', direction: 'desc' } as const;

/** 服务订单: the list. */
export function Page() {
  return (
    <EntityListPage
      entityKey="serviceOrders"
      firstSort={NEWEST_FIRST}
      title={W.title}
      headCount={{ verb: W.all }}
      headExtra={<ViewSwitch view="list" />}
      searchHint={LEDGER_WORDS.searchHints.serviceOrders}
      rowFilters={ROW_FILTERS}
      columnOrder={COLUMNS}
      firstDay={(acts) => <FirstDay entityKey="serviceOrders" {...acts} />}
    />
  );
}

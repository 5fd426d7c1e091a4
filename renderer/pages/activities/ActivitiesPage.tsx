import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { SessionViews } from '../../ledger/sessions/SessionViews.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { ACTIVITY_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'kind', width: 150 },
  { field: 'street', width: 120 },
  { field: 'campaign', width: 120 },
  { field: 'weekday', width: 100 },
];

/** 活动: the list. */
export function Page() {
  return (
    <EntityListPage
      entityKey="activities"
      title={W.title}
      headCount={{ verb: W.all }}
      headExtra={<SessionViews current="/activities" />}
      searchHint={LEDGER_WORDS.searchHints.activities}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="activities" {...acts} />}
    />
  );
}

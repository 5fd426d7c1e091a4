import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { SITE_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'kind', width: 130 },
  { field: 'unit', width: 140 },
  { field: 'status', width: 96 },
];

/** 阵地: the list. */
export function Page() {
  return (
    <EntityListPage
      entityKey="sites"
      title={W.title}
      headCount={{ verb: W.all }}
      searchHint={LEDGER_WORDS.searchHints.sites}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="sites" {...acts} />}
    />
  );
}

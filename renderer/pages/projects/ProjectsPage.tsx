import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { PROJECT_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'level', width: 110 },
  { field: 'serviceCategories', width: 150 },
  { field: 'targetGroups', width: 120 },
  { field: 'status', width: 96 },
];

const COLUMN_ORDER = [
  'name',
  'level',
  'status',
  'organization',
  'street',
  'leader',
  'sessionCount',
  'servedPeople',
];

/** 项目: the list. */
export function Page() {
  return (
    <EntityListPage
      entityKey="projects"
      title={W.title}
      headCount={{ verb: W.all }}
      searchHint={LEDGER_WORDS.searchHints.projects}
      rowFilters={ROW_FILTERS}
      columnOrder={COLUMN_ORDER}
      firstDay={(acts) => <FirstDay entityKey="projects" {...acts} />}
    />
  );
}

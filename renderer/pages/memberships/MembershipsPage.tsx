import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { MEMBERSHIP_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'organization', width: 180 },
  { field: 'role', width: 100 },
  { field: 'isMain', width: 84 },
];

/** 队伍成员: the list. */
export function Page() {
  return (
    <EntityListPage
      entityKey="memberships"
      title={W.title}
      headCount={{ verb: W.current, filters: [{ field: 'leftOn', op: 'blank', values: [] }] }}
      searchHint={LEDGER_WORDS.searchHints.memberships}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="memberships" {...acts} />}
    />
  );
}

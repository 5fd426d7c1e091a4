import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { PUBLICITY_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'level', width: 130 },
  { field: 'form', width: 110 },
  { field: 'publishedOn', width: 230 },
];

/** 宣传报道: the list. */
export function Page() {
  return (
    <EntityListPage
      entityKey="publicity"
      title={W.title}
      headCount={{ verb: W.all }}
      searchHint={LEDGER_WORDS.searchHints.publicity}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="publicity" {...acts} />}
    />
  );
}

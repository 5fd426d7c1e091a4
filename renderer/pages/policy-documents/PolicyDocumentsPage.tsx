import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { POLICY_DOCUMENT_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'kind', width: 110 },
  { field: 'status', width: 96 },
  { field: 'issuedOn', width: 230 },
];

/** 制度文件: the list. */
export function Page() {
  return (
    <EntityListPage
      entityKey="policyDocuments"
      title={W.title}
      headCount={{ verb: W.all }}
      searchHint={LEDGER_WORDS.searchHints.policyDocuments}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="policyDocuments" {...acts} />}
    />
  );
}

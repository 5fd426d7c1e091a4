import { useState } from 'react';
import type { AuditRow } from '../../../shared/contract/system.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { ConditionLine } from '../../widgets/List/ConditionLine.tsx';
import { FilterBar } from '../../widgets/List/FilterBar.tsx';
import { ListPanel } from '../../widgets/List/ListPanel.tsx';
import { Pager } from '../../widgets/List/Pager.tsx';
import { useListState } from '../../widgets/List/use-list-state.ts';
import { NothingFound } from '../../widgets/Page/EmptySteps.tsx';
import { Page } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { AuditDetail } from './AuditDetail.tsx';
import { AUDIT_COLUMNS, AUDIT_FILTERS, auditKey, auditRequest } from './columns.ts';
import { AUDIT_WORDS as WORDS } from './words.ts';

const NO_ENTRIES: readonly AuditRow[] = [];

/** 操作日志: who did what, when, through which door. */
export function AuditPage() {
  const state = useListState();
  const [open, setOpen] = useState<AuditRow | undefined>(undefined);
  const refresh = useRefresh();
  const query = useLedgerQuery('audit.list', auditRequest(state.query), { keep: true });
  useKeys({ f5: refresh });
  const rows = query.data?.entries ?? NO_ENTRIES;
  const total = query.data?.total ?? 0;
  const { page, pageSize } = state.query;

  return (
    <Page>
      <PageHead title={WORDS.title} count={WORDS.note} />
      <QueryProblem query={query} />
      <ListPanel
        filter={
          <FilterBar
            searchHint={WORDS.searchHint}
            search={state.query.search}
            onSearch={state.setSearch}
            filters={AUDIT_FILTERS}
            values={state.query.filters}
            onChange={state.setFilters}
          />
        }
        line={
          <ConditionLine
            search={state.query.search}
            filters={AUDIT_FILTERS}
            values={state.query.filters}
            onChange={state.setFilters}
            onClearSearch={state.clearConditions}
            note=""
          />
        }
        footer={
          <Pager
            total={{ count: total, capped: false }}
            counter={WORDS.counter}
            page={page}
            pageSize={pageSize}
            onPage={state.setPage}
            rowCount={rows.length}
            hint={WORDS.hint}
          />
        }
      >
        <DataTable
          label={WORDS.title}
          columns={AUDIT_COLUMNS}
          rows={rows}
          rowKey={auditKey}
          firstIndex={(page - 1) * pageSize}
          loading={query.isFetching}
          onOpen={setOpen}
          onPageEdge={(edge) => state.turnPage(edge, Math.max(1, Math.ceil(total / pageSize)))}
          empty={
            query.isPending || query.error ? undefined : (
              <NothingFound
                words={WORDS.none}
                action={{ label: WORDS.clear, onChoose: state.clearConditions }}
              />
            )
          }
        />
      </ListPanel>
      {open && <AuditDetail row={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

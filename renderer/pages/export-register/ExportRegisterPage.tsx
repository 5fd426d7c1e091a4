import { useState } from 'react';
import type { ExportEntry } from '../../../shared/contract/exchange.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { ListPanel } from '../../widgets/List/ListPanel.tsx';
import { Pager } from '../../widgets/List/Pager.tsx';
import { useListState } from '../../widgets/List/use-list-state.ts';
import { Page } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { TextDialog } from '../../ledger/TextDialog.tsx';
import { entryKey, REGISTER_COLUMNS } from './columns.tsx';
import { REGISTER_WORDS as WORDS } from './words.ts';

const NO_ENTRIES: readonly ExportEntry[] = [];

/** 导出登记: which rows left the ledger, with full numbers or without, for what. */
export function ExportRegisterPage() {
  const state = useListState();
  const { page, pageSize } = state.query;
  const [open, setOpen] = useState<ExportEntry | undefined>(undefined);
  const refresh = useRefresh();
  const query = useLedgerQuery('exchange.register', { page, pageSize }, { keep: true });
  useKeys({ f5: refresh });
  const rows = query.data?.entries ?? NO_ENTRIES;
  const total = query.data?.total ?? 0;

  return (
    <Page>
      <PageHead title={WORDS.title} count={WORDS.note} />
      <QueryProblem query={query} />
      <ListPanel
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
          columns={REGISTER_COLUMNS}
          rows={rows}
          rowKey={entryKey}
          firstIndex={(page - 1) * pageSize}
          loading={query.isFetching}
          onOpen={setOpen}
          onPageEdge={(edge) => state.turnPage(edge, Math.max(1, Math.ceil(total / pageSize)))}
          empty={query.isPending || query.error ? undefined : WORDS.none}
        />
      </ListPanel>
      {open && (
        <TextDialog
          title={WORDS.detailTitle}
          lines={REGISTER_COLUMNS.map((column) => [column.title, column.text(open) || BLANK_MARK])}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
}

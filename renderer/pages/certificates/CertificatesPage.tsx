import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CERTIFICATE_STATUS_WORDS } from '../../../shared/domain/certificates/status.ts';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { useLedgerClient } from '../../api/context.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery, useRefresh } from '../../api/use-ledger-query.ts';
import { LIST_WORDS } from '../../text/list.ts';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import type { MenuEntry, MenuPlace } from '../../widgets/DataTable/types.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { FilterBar } from '../../widgets/List/FilterBar.tsx';
import { ListPanel } from '../../widgets/List/ListPanel.tsx';
import { Pager } from '../../widgets/List/Pager.tsx';
import type { FilterSpec } from '../../widgets/List/types.ts';
import { useListState } from '../../widgets/List/use-list-state.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { NothingFound } from '../../widgets/Page/EmptySteps.tsx';
import { Page as Frame } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { CertificateSheet } from './CertificateSheet.tsx';
import { CERTIFICATE_COLUMNS } from './columns.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { IssueManyDialog } from './IssueManyDialog.tsx';
import { VerifyDialog } from './VerifyDialog.tsx';
import { CERTIFICATE_WORDS as W } from './words.ts';

const NO_ROWS: readonly CertificateRow[] = [];
const FILTERS: readonly FilterSpec[] = [
  {
    key: 'status',
    label: W.status,
    kind: 'choice',
    inRow: true,
    width: 110,
    choices: Object.entries(CERTIFICATE_STATUS_WORDS).map(([value, label]) => ({ value, label })),
  },
];

function statusOf(value: unknown): CertificateRow['status'] | null {
  return value === 'issued' || value === 'voided' ? value : null;
}

/** 记录证明: the register, issuing, telephone. */
export function Page() {
  const navigate = useNavigate();
  const client = useLedgerClient();
  const { may } = useSession();
  const refresh = useRefresh();
  const state = useListState();
  const { page, pageSize, search, filters } = state.query;
  const [open, setOpen] = useState<'one' | 'many' | 'verify' | null>(null);
  const query = useLedgerQuery(
    'certificates.list',
    { search, status: statusOf(filters['status']), page, pageSize },
    { keep: true },
  );
  const rows = query.data?.rows ?? NO_ROWS;
  const total = query.data?.total ?? 0;
  const isNarrow = search !== '' || statusOf(filters['status']) !== null;
  useKeys({ f5: refresh }, { enabled: open === null });

  const show = (row: CertificateRow): void => void navigate(`/certificates/${String(row.id)}`);
  const close = (): void => setOpen(null);
  const printAll = async (ids: readonly number[]): Promise<void> => {
    try {
      const all = [];
      for (const id of ids) all.push(await client.call('certificates.get', { id }));
      close();
      previewPrint(
        all.map((certificate) => <CertificateSheet key={certificate.id} certificate={certificate} />),
      );
    } catch (error) {
      notify.error(refusalSentence(refusalOf(error)));
    }
  };
  const menu = ({ row }: MenuPlace<CertificateRow>): readonly MenuEntry[] => [
    { key: 'open', label: W.open, keyHint: 'Enter', onChoose: () => show(row) },
    null,
  ];
  return (
    <Frame>
      <PageHead
        title={W.title}
        actions={[
          ...(may('edit')
            ? [
                {
                  key: 'one',
                  label: W.issueOne,
                  shortcut: 'alt+n',
                  primary: true,
                  onClick: () => setOpen('one'),
                },
                { key: 'many', label: W.issueMany, onClick: () => setOpen('many') },
              ]
            : []),
          { key: 'verify', label: W.verify, onClick: () => setOpen('verify') },
        ]}
      />
      <QueryProblem query={query} />
      <ListPanel
        filter={
          <FilterBar
            searchHint={W.searchHint}
            search={search}
            onSearch={state.setSearch}
            filters={FILTERS}
            values={filters}
            onChange={state.setFilters}
          />
        }
        footer={
          <Pager
            total={{ count: total, capped: false }}
            counter={W.counter}
            page={page}
            pageSize={pageSize}
            onPage={state.setPage}
            rowCount={rows.length}
          />
        }
      >
        <DataTable
          label={W.title}
          columns={CERTIFICATE_COLUMNS}
          rows={rows}
          rowKey={(row) => String(row.id)}
          firstIndex={(page - 1) * pageSize}
          loading={query.isFetching}
          onOpen={show}
          contextMenu={menu}
          onPageEdge={(edge) => state.turnPage(edge, Math.max(1, Math.ceil(total / pageSize)))}
          empty={
            query.data === undefined ? undefined : isNarrow ? (
              <NothingFound
                words={W.noneFound}
                action={{ label: LIST_WORDS.clearFilters, onChoose: state.clearConditions }}
              />
            ) : (
              <NothingFound words={W.empty} />
            )
          }
        />
      </ListPanel>
      {open === 'one' && (
        <IssueDialog onIssued={(id) => void navigate(`/certificates/${String(id)}`)} onClose={close} />
      )}
      {open === 'many' && <IssueManyDialog onPrint={(ids) => void printAll(ids)} onClose={close} />}
      {open === 'verify' && <VerifyDialog onClose={close} />}
    </Frame>
  );
}

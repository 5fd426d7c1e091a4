import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { SHOWING_STATES, type ShowingState } from '../../../shared/domain/certificates/showing.ts';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import { CERTIFICATE_STATUS_WORDS } from '../../../shared/domain/certificates/status.ts';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { useLedgerClient } from '../../api/context.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery, useRefresh } from '../../api/use-ledger-query.ts';
import { fromFilters } from '../../ledger/filters.ts';
import { readListLink } from '../../ledger/list-request.ts';
import { LIST_WORDS } from '../../text/list.ts';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import { isTicked } from '../../widgets/DataTable/selection.ts';
import {
  type MenuEntry,
  type MenuPlace,
  NO_SELECTION,
  type Selection,
} from '../../widgets/DataTable/types.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { ConditionLine } from '../../widgets/List/ConditionLine.tsx';
import { FilterBar } from '../../widgets/List/FilterBar.tsx';
import { ListPanel } from '../../widgets/List/ListPanel.tsx';
import { Pager } from '../../widgets/List/Pager.tsx';
import { SelectionBar } from '../../widgets/List/SelectionBar.tsx';
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
import { PostDialog } from './PostDialog.tsx';
import { ShownListDialog } from './ShownListDialog.tsx';
import { useRegisterExport } from './use-register-export.ts';
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
  {
    key: 'showing',
    label: W.showing,
    kind: 'choice',
    inRow: true,
    width: 120,
    choices: codeTable('certificate_showing').entries.map(({ code, label }) => ({ value: code, label })),
  },
];

function showingOf(value: unknown): ShowingState | null {
  return SHOWING_STATES.find((state) => state === value) ?? null;
}

function statusOf(value: unknown): CertificateRow['status'] | null {
  return value === 'issued' || value === 'voided' ? value : null;
}

/** 记录证明: the register, issuing, telephone. */
export function Page() {
  const navigate = useNavigate();
  const client = useLedgerClient();
  const { may } = useSession();
  const refresh = useRefresh();
  const [address] = useSearchParams();
  const [link] = useState(() => readListLink(address));
  const state = useListState(link ? { filters: fromFilters(link.filters) } : {});
  const { page, pageSize, search, filters } = state.query;
  const narrowing = {
    search,
    status: statusOf(filters['status']),
    showing: showingOf(filters['showing']),
  };
  const [open, setOpen] = useState<'one' | 'many' | 'verify' | 'post' | 'list' | null>(null);
  const register = useRegisterExport();
  const query = useLedgerQuery('certificates.list', { ...narrowing, page, pageSize }, { keep: true });
  const rows = query.data?.rows ?? NO_ROWS;
  const total = query.data?.total ?? 0;
  const isNarrow = search !== '' || narrowing.status !== null || narrowing.showing !== null;
  const { selection } = state;
  const ticked = rows.filter(({ id }) => isTicked(selection, String(id)));
  const tick = ({ keys, allMatching }: Selection): void =>
    state.setSelection({
      keys: allMatching ? new Set(rows.map(({ id }) => String(id))) : keys,
      allMatching: false,
    });
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
          ...(may('export')
            ? [
                {
                  key: 'export',
                  label: register.running ? W.exporting : W.exportRegister,
                  onClick: () => void register.run(narrowing),
                },
              ]
            : []),
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
        line={
          ticked.length > 0 ? (
            <SelectionBar
              selection={selection}
              onSelect={tick}
              pageCount={rows.length}
              total={{ count: total, capped: false }}
              counter={W.counter}
              offersAll={false}
              actions={[
                ...(may('edit') ? [{ key: 'post', label: W.post, onChoose: () => setOpen('post') }] : []),
                { key: 'list', label: W.postList, onChoose: () => setOpen('list') },
              ]}
            />
          ) : (
            <ConditionLine
              search={search}
              filters={FILTERS}
              values={filters}
              onChange={state.setFilters}
              onClearSearch={() => state.setSearch('')}
            />
          )
        }
        footer={
          <Pager
            total={{ count: total, capped: false }}
            counter={W.counter}
            page={page}
            pageSize={pageSize}
            onPage={(to, size) => {
              state.setSelection(NO_SELECTION);
              state.setPage(to, size);
            }}
            rowCount={rows.length}
          />
        }
      >
        <DataTable
          label={W.title}
          columns={CERTIFICATE_COLUMNS}
          rows={rows}
          rowKey={(row) => String(row.id)}
          selection={selection}
          onSelect={tick}
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
      {open === 'post' && (
        <PostDialog
          certificates={ticked}
          onDone={() => {
            state.setSelection(NO_SELECTION);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'list' && <ShownListDialog ids={ticked.map(({ id }) => id)} onClose={close} />}
      {open === 'verify' && <VerifyDialog onClose={close} />}
    </Frame>
  );
}

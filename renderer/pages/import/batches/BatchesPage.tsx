import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Batch } from '../../../../shared/contract/imports.ts';
import { ENTITY_KEYS } from '../../../../shared/domain/entities.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { refusalSentence } from '../../../api/sentence.ts';
import { useSession } from '../../../api/session-context.ts';
import { useLedgerQuery } from '../../../api/use-ledger-query.ts';
import { RECORD_WORDS } from '../../../ledger/record-words.ts';
import { LIST_WORDS } from '../../../text/list.ts';
import { DataTable } from '../../../widgets/DataTable/DataTable.tsx';
import type { MenuEntry } from '../../../widgets/DataTable/types.ts';
import { ConditionLine } from '../../../widgets/List/ConditionLine.tsx';
import { FilterField } from '../../../widgets/List/FilterField.tsx';
import { ListPanel } from '../../../widgets/List/ListPanel.tsx';
import { Pager } from '../../../widgets/List/Pager.tsx';
import type { FilterSpec, FilterValues } from '../../../widgets/List/types.ts';
import { Banner } from '../../../widgets/Notice/Banner.tsx';
import { NothingFound } from '../../../widgets/Page/EmptySteps.tsx';
import { Page as Frame } from '../../../widgets/Page/Page.tsx';
import { PageHead } from '../../../widgets/Page/PageHead.tsx';
import { UndoDialog } from '../UndoDialog.tsx';
import { BATCH_STATUS_WORDS, ENTITY_WORDS, IMPORT_WORDS } from '../words.ts';
import { BATCH_COLUMNS } from './batch-columns.tsx';

const W = IMPORT_WORDS.batches;
const NO_BATCHES: readonly Batch[] = [];

const FILTERS: readonly FilterSpec[] = [
  {
    key: 'entity',
    label: W.entity,
    kind: 'choice',
    inRow: true,
    width: 130,
    choices: ENTITY_KEYS.map((key) => ({ value: key, label: ENTITY_WORDS[key] })),
  },
  {
    key: 'status',
    label: W.status,
    kind: 'choice',
    inRow: true,
    width: 110,
    choices: Object.entries(BATCH_STATUS_WORDS).map(([value, label]) => ({ value, label })),
  },
];

type Status = Batch['status'];

function statusOf(value: unknown): Status | null {
  const known: readonly Status[] = ['planned', 'committed', 'undone', 'abandoned'];
  return known.find((status) => status === value) ?? null;
}

function rowKey(batch: Batch): string {
  return String(batch.id);
}

/** 导入批次: every file that was read, what came of it, and the way back. */
export function Page() {
  const navigate = useNavigate();
  const { may } = useSession();
  const [address] = useSearchParams();
  const [values, setValues] = useState<FilterValues>({ status: address.get('status') ?? '' });
  const [page, setPage] = useState(1);
  const [pageSize, setPageSize] = useState(50);
  const [undoing, setUndoing] = useState<Batch | null>(null);
  const answer = useLedgerQuery(
    'imports.batches',
    {
      page,
      pageSize,
      entity: ENTITY_KEYS.find((key) => key === values['entity']) ?? null,
      status: statusOf(values['status']),
    },
    { keep: true },
  );
  const rows = answer.data?.batches ?? NO_BATCHES;
  const total = answer.data?.total ?? 0;
  const change = (next: FilterValues): void => {
    setValues(next);
    setPage(1);
  };
  const nothing = FILTERS.some(({ key }) => (values[key] ?? '') !== '') ? (
    <NothingFound
      words={W.noneFound}
      action={{ label: LIST_WORDS.clearFilters, onChoose: () => change({}) }}
    />
  ) : (
    <NothingFound words={W.empty} />
  );
  const open = (batch: Batch): void => void navigate(`/import/${String(batch.id)}`);
  const menu = ({ row }: { readonly row: Batch }): readonly MenuEntry[] => [
    {
      key: 'open',
      label: row.status === 'planned' ? W.continue : W.open,
      keyHint: 'Enter',
      onChoose: () => open(row),
    },
    ...(row.status === 'committed' && may('import')
      ? [{ key: 'undo', label: W.undo, keyHint: 'Delete', onChoose: () => setUndoing(row) }]
      : []),
    null,
  ];
  const deleteKey = (batch: Batch): void => {
    if (batch.status === 'committed' && may('import')) setUndoing(batch);
  };
  return (
    <Frame>
      <PageHead
        title={W.title}
        actions={
          may('import')
            ? [
                {
                  key: 'import',
                  label: IMPORT_WORDS.title,
                  shortcut: 'ctrl+i',
                  primary: true,
                  onClick: () => void navigate('/import'),
                },
              ]
            : []
        }
      />
      {answer.error && (
        <Banner
          kind="error"
          title={refusalSentence(refusalOf(answer.error))}
          actions={[{ label: RECORD_WORDS.retry, onChoose: () => void answer.refetch() }]}
        />
      )}
      <ListPanel
        filter={
          <div className="filter-bar">
            {FILTERS.map((filter) => (
              <FilterField
                key={filter.key}
                filter={filter}
                value={values[filter.key]}
                onChange={(key, value) => change({ ...values, [key]: value })}
              />
            ))}
          </div>
        }
        line={<ConditionLine filters={FILTERS} values={values} onChange={change} note="" />}
        footer={
          <Pager
            total={{ count: total, capped: false }}
            counter="批"
            page={page}
            pageSize={pageSize}
            onPage={(next, size) => {
              setPage(size === pageSize ? next : 1);
              setPageSize(size);
            }}
            rowCount={rows.length}
            hint={W.hint}
          />
        }
      >
        <DataTable
          label={W.title}
          columns={BATCH_COLUMNS}
          rows={rows}
          rowKey={rowKey}
          loading={answer.isFetching}
          onOpen={open}
          rowKeys={{ delete: deleteKey }}
          contextMenu={menu}
          empty={answer.data ? nothing : undefined}
        />
      </ListPanel>
      {undoing && <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />}
    </Frame>
  );
}

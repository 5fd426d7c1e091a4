import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ListRow } from '../../../shared/kernel/listing.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { type ChosenRows, EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { gatherRows } from '../../ledger/gather.ts';
import type { MenuEntry } from '../../widgets/DataTable/types.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { SuspectsLink } from './SuspectsLink.tsx';
import { VolunteersFirstDay } from './VolunteersFirstDay.tsx';
import { VOLUNTEER_WORDS } from './words.ts';
import { LEDGER_WORDS } from '../../ledger/words.ts';

/** 正常 counts as 在册, as in the figure V1. */
const REGISTERED = [{ field: 'status', op: 'in' as const, values: ['2'] }];

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'street', label: VOLUNTEER_WORDS.street, width: 104 },
  { field: 'politicalStatus', width: 116 },
  { field: 'age', width: 92 },
  { field: 'status', width: 88 },
];

const COLUMN_ORDER = [
  'name',
  'sex',
  'birthDate',
  'documentNumber',
  'mobile',
  'politicalStatus',
  'street',
  'organization',
  'status',
];

const AT_MOST = 10_000;

type OpenDialog =
  | { readonly kind: 'join' | 'status'; readonly rows: readonly ListRow[]; readonly clear: () => void }
  | { readonly kind: 'cancel' | 'merge'; readonly row: ListRow }
  | null;

function nameOf(row: ListRow): string {
  return String(row.values['name'] ?? '');
}

/** 志愿者: the list. */
export function Page() {
  const navigate = useNavigate();
  const client = useLedgerClient();
  const { may } = useSession();
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = (): void => setOpen(null);

  const withRows = async (kind: 'join' | 'status', chosen: ChosenRows): Promise<void> => {
    if (chosen.count > AT_MOST) {
      notify.warning(VOLUNTEER_WORDS.tooMany);
      return;
    }
    try {
      const rows = await gatherRows(client, 'volunteers', chosen.request, { limit: AT_MOST });
      setOpen({ kind, rows, clear: chosen.clear });
    } catch (error) {
      notify.error(refusalSentence(refusalOf(error)));
    }
  };
  const cancel = useCallback((row: ListRow) => setOpen({ kind: 'cancel', row }), []);
  const menuAfterEdit = (row: ListRow): readonly MenuEntry[] =>
    may('reveal')
      ? [
          {
            key: 'reveal',
            label: VOLUNTEER_WORDS.reveal,
            onChoose: () => void navigate(`/volunteers/${String(row.id)}?reveal=documentNumber`),
          },
        ]
      : [];
  const menuAtEnd = (row: ListRow): readonly MenuEntry[] => [
    ...(may('merge')
      ? [{ key: 'merge', label: VOLUNTEER_WORDS.mergeMore, onChoose: () => setOpen({ kind: 'merge', row }) }]
      : []),
    ...(may('edit')
      ? [
          null,
          {
            key: 'cancel',
            label: VOLUNTEER_WORDS.cancelMore,
            keyHint: 'Delete',
            onChoose: () => cancel(row),
          },
        ]
      : []),
  ];

  return (
    <EntityListPage
      entityKey="volunteers"
      title={VOLUNTEER_WORDS.title}
      headCount={{ verb: VOLUNTEER_WORDS.registered, filters: REGISTERED }}
      headExtra={<SuspectsLink />}
      searchHint={LEDGER_WORDS.searchHints.volunteers}
      rowFilters={ROW_FILTERS}
      columnOrder={COLUMN_ORDER}
      bulkActions={(chosen) => [
        {
          key: 'join',
          label: VOLUNTEER_WORDS.joinTeam,
          onChoose: () => void withRows('join', chosen),
        },
        {
          key: 'status',
          label: VOLUNTEER_WORDS.changeStatus,
          onChoose: () => void withRows('status', chosen),
        },
      ]}
      menuAfterEdit={menuAfterEdit}
      menuAtEnd={menuAtEnd}
      {...(may('edit') ? { onDelete: cancel } : {})}
      firstDay={(acts) => <VolunteersFirstDay {...acts} />}
    >
      {open?.kind === 'join' && (
        <JoinDialog
          volunteerIds={open.rows.map(({ id }) => id)}
          onDone={() => {
            open.clear();
            close();
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'status' && (
        <StatusDialog
          targets={open.rows.map(({ id, version }) => ({ id, version }))}
          onDone={() => {
            open.clear();
            close();
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'cancel' && (
        <StatusDialog
          targets={[{ id: open.row.id, version: open.row.version }]}
          cancelName={nameOf(open.row)}
          onDone={close}
          onClose={close}
        />
      )}
      {open?.kind === 'merge' && (
        <MergeDialog
          id={open.row.id}
          onMerged={(winner) => {
            close();
            void navigate(`/volunteers/${String(winner)}`);
          }}
          onClose={close}
        />
      )}
    </EntityListPage>
  );
}

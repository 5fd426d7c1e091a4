import { useState } from 'react';
import type { ListRequest, ListRow } from '../../../shared/kernel/listing.ts';
import { useSession } from '../../api/session-context.ts';
import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { ReverseDialog } from '../../ledger/service-records/ReverseDialog.tsx';
import { RECORD_ACT_WORDS } from '../../ledger/service-records/words.ts';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import type { MenuEntry, Sort } from '../../widgets/DataTable/types.ts';
import { ListHours } from './ListHours.tsx';
import { TakeEffect } from './TakeEffect.tsx';
import { VerifyDialog } from './VerifyDialog.tsx';
import { SERVICE_RECORD_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'servedOn', width: 250 },
  { field: 'status', width: 96 },
  { field: 'organization', width: 120 },
  { field: 'session', width: 120 },
];

const COLUMN_ORDER = [
  'volunteer',
  'servedOn',
  'session',
  'startTime',
  'endTime',
  'minutes',
  'status',
  'organization',
  'source',
];

const NEWEST_FIRST: Sort = { key: 'servedOn', direction: 'desc' };
const FINAL: ReadonlySet<unknown> = new Set(['reversed', 'reversal']);

type OpenDialog =
  | {
      readonly kind: 'verify';
      readonly request: ListRequest;
      readonly count: number;
      readonly clear: () => void;
    }
  | { readonly kind: 'reverse'; readonly row: ListRow }
  | null;

/** 服务记录: the list. */
export function Page() {
  const { may } = useSession();
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = (): void => setOpen(null);
  const reverse = (row: ListRow): void => {
    if (!FINAL.has(row.values['status'])) setOpen({ kind: 'reverse', row });
  };
  const menuAtEnd = (row: ListRow): readonly MenuEntry[] =>
    may('edit') && !FINAL.has(row.values['status'])
      ? [
          null,
          {
            key: 'reverse',
            label: RECORD_ACT_WORDS.reverse,
            keyHint: 'Delete',
            onChoose: () => reverse(row),
          },
        ]
      : [];

  return (
    <EntityListPage
      entityKey="serviceRecords"
      title={W.title}
      headCount={{ verb: W.all }}
      headNote={(request) => <ListHours request={request} />}
      headExtra={may('review') && <TakeEffect />}
      searchHint={LEDGER_WORDS.searchHints.serviceRecords}
      rowFilters={ROW_FILTERS}
      columnOrder={COLUMN_ORDER}
      firstSort={NEWEST_FIRST}
      bulkRight="review"
      bulkActions={({ request, count, clear }) => [
        {
          key: 'verify',
          label: W.verify,
          onChoose: () => setOpen({ kind: 'verify', request, count, clear }),
        },
      ]}
      menuAtEnd={menuAtEnd}
      {...(may('edit') ? { onDelete: reverse } : {})}
      firstDay={(acts) => <FirstDay entityKey="serviceRecords" {...acts} />}
    >
      {open?.kind === 'verify' && (
        <VerifyDialog
          request={open.request}
          count={open.count}
          onDone={() => {
            open.clear();
            close();
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'reverse' && (
        <ReverseDialog
          id={open.row.id}
          name={String(open.row.values['volunteer'] ?? '')}
          onDone={close}
          onClose={close}
        />
      )}
    </EntityListPage>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { ListRow } from '../../../shared/kernel/listing.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { type ChosenRows, EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { gatherRows } from '../../ledger/gather.ts';
import { ReviewDialog } from '../../ledger/sessions/ReviewDialog.tsx';
import { SeriesDialog, type SeriesStart } from '../../ledger/sessions/SeriesDialog.tsx';
import { SessionViews } from '../../ledger/sessions/SessionViews.tsx';
import { SESSION_ACT_WORDS } from '../../ledger/sessions/words.ts';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import type { MenuEntry, Sort } from '../../widgets/DataTable/types.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { OpenReviews } from './OpenReviews.tsx';
import { SESSION_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'heldOn', width: 210 },
  { field: 'status', width: 92 },
  { field: 'review', width: 84 },
  { field: 'kind', width: 130 },
];

const COLUMN_ORDER = [
  'name',
  'number',
  'heldOn',
  'startTime',
  'status',
  'review',
  'site',
  'organization',
  'kind',
  'offlinePeople',
  'attended',
];

const NEWEST_FIRST: Sort = { key: 'heldOn', direction: 'desc' };
const AT_MOST = 1000;
const NO_SERIES: SeriesStart = { activityId: '', weekday: '', from: '', to: '' };

type OpenDialog =
  | { readonly kind: 'review'; readonly rows: readonly ListRow[]; readonly clear: () => void }
  | { readonly kind: 'copy'; readonly row: ListRow }
  | { readonly kind: 'series' }
  | null;

/** 活动场次: the list. */
export function Page() {
  const client = useLedgerClient();
  const { may } = useSession();
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = (): void => setOpen(null);

  const reviewChosen = async (chosen: ChosenRows): Promise<void> => {
    if (chosen.count > AT_MOST) {
      notify.warning(W.tooMany);
      return;
    }
    try {
      const rows = await gatherRows(client, 'sessions', chosen.request, { limit: AT_MOST });
      setOpen({ kind: 'review', rows, clear: chosen.clear });
    } catch (error) {
      notify.error(refusalSentence(refusalOf(error)));
    }
  };
  const menuAfterEdit = (row: ListRow): readonly MenuEntry[] =>
    may('edit') ? [{ key: 'copy', label: W.copy, onChoose: () => setOpen({ kind: 'copy', row }) }] : [];
  const menuAtEnd = (row: ListRow): readonly MenuEntry[] =>
    may('review') && row.values['status'] === 'held'
      ? [
          null,
          {
            key: 'review',
            label: W.review,
            onChoose: () => setOpen({ kind: 'review', rows: [row], clear: close }),
          },
        ]
      : [];

  return (
    <EntityListPage
      entityKey="sessions"
      title={W.title}
      headCount={{ verb: W.all }}
      headExtra={
        <>
          <OpenReviews />
          <SessionViews current="/sessions" />
          {may('edit') && (
            <Button onClick={() => setOpen({ kind: 'series' })}>{SESSION_ACT_WORDS.series}</Button>
          )}
        </>
      }
      searchHint={LEDGER_WORDS.searchHints.sessions}
      rowFilters={ROW_FILTERS}
      columnOrder={COLUMN_ORDER}
      firstSort={NEWEST_FIRST}
      bulkRight="review"
      bulkActions={(chosen) => [
        { key: 'review', label: W.review, onChoose: () => void reviewChosen(chosen) },
      ]}
      menuAfterEdit={menuAfterEdit}
      menuAtEnd={menuAtEnd}
      firstDay={(acts) => <FirstDay entityKey="sessions" {...acts} />}
    >
      {open?.kind === 'review' && (
        <ReviewDialog
          targets={open.rows.map(({ id, version }) => ({ id, version }))}
          onDone={() => {
            open.clear();
            close();
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'copy' && (
        <CopyDialog
          id={open.row.id}
          name={String(open.row.values['name'] ?? '')}
          onDone={close}
          onClose={close}
        />
      )}
      {open?.kind === 'series' && <SeriesDialog start={NO_SERIES} onDone={close} onClose={close} />}
    </EntityListPage>
  );
}

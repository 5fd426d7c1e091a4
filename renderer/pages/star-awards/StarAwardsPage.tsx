import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Filter, ListRequest, ListRow } from '../../../shared/kernel/listing.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { type ChosenRows, EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { gatherRows } from '../../ledger/gather.ts';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import type { MenuEntry } from '../../widgets/DataTable/types.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { ActDialog } from './ActDialog.tsx';
import { actsOn, actsOnAll } from './acts.ts';
import { CandidatesDialog } from './CandidatesDialog.tsx';
import { RosterDialog } from './RosterDialog.tsx';
import { StarsFirstDay } from './StarsFirstDay.tsx';
import { StatePanel } from './StatePanel.tsx';
import { ACT_WORDS, type StarAct, STAR_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'status', width: 112 },
  { field: 'level', width: 92 },
  { field: 'street', label: W.street, width: 110 },
];

const AWARDED: readonly Filter[] = [{ field: 'status', op: 'in', values: ['awarded'] }];

const AT_MOST = 10_000;

type OpenDialog =
  | {
      readonly kind: 'act';
      readonly act: StarAct;
      readonly rows: readonly ListRow[];
      readonly clear: () => void;
    }
  | { readonly kind: 'candidates' }
  | {
      readonly kind: 'roster';
      readonly request: ListRequest;
      readonly batch: string;
      readonly status: string;
      readonly notice: readonly [from: string, until: string] | null;
    }
  | null;

/** The word that all rows have in a field; empty where they differ. */
function shared(rows: readonly ListRow[], field: string): string {
  const words = new Set(rows.map(({ values }) => String(values[field] ?? '')));
  return words.size === 1 ? ([...words][0] ?? '') : '';
}

/** The notice in which all rows stand; null where there is none, or several. */
function noticeOf(rows: readonly ListRow[]): readonly [from: string, until: string] | null {
  const [from, until] = [shared(rows, 'noticeFrom'), shared(rows, 'noticeUntil')];
  return shared(rows, 'status') === 'notice' && from !== '' && until !== '' ? [from, until] : null;
}

/** 星级评定: the list, and the work on it from candidate to award. */
export function Page() {
  const navigate = useNavigate();
  const client = useLedgerClient();
  const { may } = useSession();
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = (): void => setOpen(null);
  const find = (): void => setOpen({ kind: 'candidates' });

  const withRows = async (chosen: ChosenRows, then: (rows: readonly ListRow[]) => void): Promise<void> => {
    if (chosen.count > AT_MOST) {
      notify.warning(W.tooMany);
      return;
    }
    try {
      then(await gatherRows(client, 'starAwards', chosen.request, { limit: AT_MOST }));
    } catch (error) {
      notify.error(refusalSentence(refusalOf(error)));
    }
  };
  const print = (chosen: ChosenRows): void =>
    void withRows(chosen, (rows) =>
      setOpen({
        kind: 'roster',
        request: chosen.request,
        batch: shared(rows, 'batch'),
        status: shared(rows, 'status'),
        notice: noticeOf(rows),
      }),
    );
  const rowMenu = (row: ListRow): readonly MenuEntry[] =>
    actsOn(row.values, may).map((act) => ({
      key: act,
      label: ACT_WORDS[act].button,
      onChoose: () => setOpen({ kind: 'act', act, rows: [row], clear: () => {} }),
    }));

  return (
    <EntityListPage
      entityKey="starAwards"
      title={W.title}
      headCount={{ verb: W.held, filters: AWARDED }}
      headExtra={
        <>
          {may('edit') && <Button onClick={find}>{W.find}</Button>}
          <Button onClick={() => void navigate('/star-schemes')}>{W.schemes}</Button>
        </>
      }
      searchHint={LEDGER_WORDS.searchHints.starAwards}
      rowFilters={ROW_FILTERS}
      beside={({ query, setFilters }) => <StatePanel values={query.filters} onChoose={setFilters} />}
      bulkRight="view"
      bulkActions={(chosen) => [
        { key: 'roster', label: W.roster, onChoose: () => print(chosen) },
        ...actsOnAll(chosen.rows, may).map((act) => ({
          key: act,
          label: ACT_WORDS[act].button,
          onChoose: () =>
            void withRows(chosen, (rows) => setOpen({ kind: 'act', act, rows, clear: chosen.clear })),
        })),
      ]}
      menuAfterEdit={rowMenu}
      firstDay={(acts) => <StarsFirstDay {...acts} find={find} />}
    >
      {open?.kind === 'candidates' && <CandidatesDialog onDone={close} onClose={close} />}
      {open?.kind === 'roster' && (
        <RosterDialog
          request={open.request}
          batch={open.batch}
          status={open.status}
          notice={open.notice}
          onClose={close}
        />
      )}
      {open?.kind === 'act' && (
        <ActDialog
          act={open.act}
          rows={open.rows}
          onDone={() => {
            open.clear();
            close();
          }}
          onClose={close}
        />
      )}
    </EntityListPage>
  );
}

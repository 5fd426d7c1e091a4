import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { STAR_STATES, type StarState } from '../../../shared/domain/star-awards/status.ts';
import type { Filter, ListRequest, ListRow } from '../../../shared/kernel/listing.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { type ChosenRows, EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { gatherRows } from '../../ledger/gather.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import type { MenuEntry } from '../../widgets/DataTable/types.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { ActDialog } from './ActDialog.tsx';
import { actsOn, actsOnStates } from './acts.ts';
import { CandidatesDialog } from './CandidatesDialog.tsx';
import { RosterDialog } from './RosterDialog.tsx';
import { UnreachedLink } from './UnreachedLink.tsx';
import { ACT_WORDS, type StarAct, STAR_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'status', width: 104 },
  { field: 'level', width: 92 },
  { field: 'street', label: W.street, width: 110 },
  { field: 'unreached', width: 92 },
];

const AWARDED: readonly Filter[] = [{ field: 'status', op: 'in', values: ['awarded'] }];
const UNREACHED: readonly Filter[] = [
  { field: 'unreached', op: 'in', values: [1] },
  { field: 'status', op: 'in', values: ['awarded'] },
];

interface Group {
  readonly label: string;
  readonly states: readonly StarState[];
  readonly filters: readonly Filter[];
}

function ofStates(label: string, states: readonly StarState[]): Group {
  return { label, states, filters: [{ field: 'status', op: 'in', values: [...states] }] };
}

/** Quick filters by the stage of the work. */
const GROUPS = {
  all: { label: W.all, states: STAR_STATES, filters: [] },
  underWay: ofStates(W.underWay, ['candidate', 'reviewed', 'notice', 'referred']),
  awarded: ofStates(W.awarded, ['awarded']),
  closed: ofStates(W.closed, ['refused', 'withdrawn']),
  unreached: { label: W.unreached, states: ['awarded'], filters: UNREACHED },
} as const satisfies Record<string, Group>;
type GroupKey = keyof typeof GROUPS;

const SHOWN_GROUPS = ['all', 'underWay', 'awarded', 'closed'] as const;

const AT_MOST = 10_000;

type OpenDialog =
  | { readonly kind: StarAct; readonly rows: readonly ListRow[]; readonly clear: () => void }
  | { readonly kind: 'candidates' }
  | {
      readonly kind: 'roster';
      readonly request: ListRequest;
      readonly batch: string;
      readonly posted: boolean;
    }
  | null;

/** The word that all rows have in a field; empty where they differ. */
function shared(rows: readonly ListRow[], field: string): string {
  const words = new Set(rows.map(({ values }) => String(values[field] ?? '')));
  return words.size === 1 ? ([...words][0] ?? '') : '';
}

/** 星级评定: the list, and the work on it from candidate to award. */
export function Page() {
  const navigate = useNavigate();
  const client = useLedgerClient();
  const { may } = useSession();
  const [group, setGroup] = useState<GroupKey>('all');
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = (): void => setOpen(null);
  const { states, filters, label }: Group = GROUPS[group];

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
        posted: shared(rows, 'status') === 'notice',
      }),
    );
  const rowMenu = (row: ListRow): readonly MenuEntry[] =>
    actsOn(row.values['status'], row.values['grantor'], may).map((act) => ({
      key: act,
      label: ACT_WORDS[act].button,
      onChoose: () => setOpen({ kind: act, rows: [row], clear: () => {} }),
    }));

  return (
    <EntityListPage
      entityKey="starAwards"
      title={W.title}
      headCount={{ verb: W.held, filters: AWARDED }}
      baseFilters={filters}
      {...(group === 'all' ? {} : { baseWords: label })}
      headExtra={
        <>
          <UnreachedLink filters={UNREACHED} onChoose={() => setGroup('unreached')} />
          <Radio.Group
            optionType="button"
            value={group}
            onChange={(event) => setGroup(event.target.value as GroupKey)}
            options={SHOWN_GROUPS.map((key) => ({ value: key, label: GROUPS[key].label }))}
          />
          <Button onClick={() => void navigate('/star-schemes')}>{W.schemes}</Button>
          {may('edit') && <Button onClick={() => setOpen({ kind: 'candidates' })}>{W.find}</Button>}
        </>
      }
      searchHint={LEDGER_WORDS.searchHints.starAwards}
      rowFilters={ROW_FILTERS}
      ownActions={(chosen) => [
        { key: 'roster', label: W.roster, onChoose: () => print(chosen) },
        ...actsOnStates(states, may).map((act) => ({
          key: act,
          label: ACT_WORDS[act].button,
          onChoose: () => void withRows(chosen, (rows) => setOpen({ kind: act, rows, clear: chosen.clear })),
        })),
      ]}
      menuAfterEdit={rowMenu}
      firstDay={(acts) => <FirstDay entityKey="starAwards" {...acts} />}
    >
      {open?.kind === 'candidates' && <CandidatesDialog onDone={close} onClose={close} />}
      {open?.kind === 'roster' && (
        <RosterDialog request={open.request} batch={open.batch} posted={open.posted} onClose={close} />
      )}
      {open !== null && open.kind !== 'candidates' && open.kind !== 'roster' && (
        <ActDialog
          act={open.kind}
          targets={open.rows.map(({ id, version }) => ({ id, version }))}
          {...(open.rows.length === 1 ? { name: String(open.rows[0]?.values['volunteer'] ?? '') } : {})}
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

import { STAR_STATES } from '../../../shared/domain/star-awards/status.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { grouped } from '../../text/list.ts';
import { SideChoice, SidePanel } from '../../widgets/List/SideChoice.tsx';
import type { FilterValues } from '../../widgets/List/types.ts';
import { STAR_WORDS as W } from './words.ts';
import './star-awards.css';

interface StatePanelProps {
  readonly values: FilterValues;
  readonly onChoose: (values: FilterValues) => void;
}

interface Item {
  readonly key: string;
  readonly label: string;
  readonly count: number | undefined;
  readonly status: string | undefined;
  readonly unreached?: string;
}

/** The stages of the work with their counts, left of the list: choosing one narrows the list to it. */
export function StatePanel({ values, onChoose }: StatePanelProps) {
  const { data } = useLedgerQuery('starAwards.tally', {}, { keep: true, staleTime: 5_000 });
  const countOf = (state: string): number | undefined =>
    data?.states.find((each) => each.state === state)?.count;
  const items: readonly Item[] = [
    {
      key: 'all',
      label: W.all,
      count: data?.states.reduce((sum, { count }) => sum + count, 0),
      status: undefined,
    },
    ...STAR_STATES.map((state) => ({
      key: state,
      label: codeLabel('star_award_status', state) ?? state,
      count: countOf(state),
      status: state,
    })),
    { key: 'unreached', label: W.unreached, count: data?.unreached, status: 'awarded', unreached: '1' },
  ];
  return (
    <SidePanel title={W.status} className="star-states">
      {items.map(({ key, label, count, status, unreached }) => {
        const chosen =
          (values['status'] ?? undefined) === status && (values['unreached'] ?? undefined) === unreached;
        return (
          <SideChoice
            key={key}
            label={label}
            count={count === undefined ? undefined : grouped(count)}
            chosen={chosen}
            onChoose={() => onChoose({ ...values, status, unreached })}
          />
        );
      })}
    </SidePanel>
  );
}

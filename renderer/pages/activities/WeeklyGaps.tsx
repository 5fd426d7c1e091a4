import { daysAfter, mondayOf } from '../../../shared/kernel/weeks.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { weekday } from '../../api/moments.ts';
import { RECORD_WORDS } from '../../ledger/record-words.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import './activities.css';
import { ACTIVITY_WORDS as W, gapsWords, weekWords } from './words.ts';

interface WeeklyGapsProps {
  /** undefined = on its way. */
  readonly found: OutputOf<'activities.gaps'> | undefined;
}

/** The weeks in which a weekly series was not held, latest first. */
export function WeeklyGaps({ found }: WeeklyGapsProps) {
  if (!found) return <p className="weak">{RECORD_WORDS.loading}</p>;
  if (found.weeks === 0) return <p className="weak">{W.noWeeks}</p>;
  return (
    <>
      <p className="weekly-note">{gapsWords(found.weeks, found.gaps.length)}</p>
      <PlainTable
        label={W.weeks}
        columns={[
          { key: 'due', title: W.dueOn, width: 200, render: (day: string) => `${day} ${weekday(day)}` },
          {
            key: 'week',
            title: W.week,
            render: (day: string) => weekWords(mondayOf(day), daysAfter(mondayOf(day), 6)),
          },
        ]}
        rows={found.gaps.toReversed()}
        rowKey={(day) => day}
        empty={W.noGaps}
      />
    </>
  );
}

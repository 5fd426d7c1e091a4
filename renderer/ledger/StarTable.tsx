import { useNavigate } from 'react-router';
import type { VolunteerStars } from '../../shared/contract/star-awards.ts';
import { codeLabel } from '../../shared/domain/codes/index.ts';
import { hoursText } from '../../shared/domain/values/parse-hours.ts';
import { BLANK_MARK } from '../api/display.ts';
import { useLedgerQuery } from '../api/use-ledger-query.ts';
import type { Fact } from '../widgets/Page/Facts.tsx';
import { PlainTable } from '../widgets/Page/PlainTable.tsx';
import type { RecordTab } from './RecordPage.tsx';
import { progressWords, STAR_RECORD_WORDS as W, starWords } from './star-words.ts';

type Award = VolunteerStars['awards'][number];

/** Ratings of one volunteer, and how far the next level is. */
function StarTable({ stars }: { readonly stars: VolunteerStars | undefined }) {
  const navigate = useNavigate();
  return (
    <>
      {stars && <p className="record-filter">{progressWords(stars.minutes, stars.next)}</p>}
      <PlainTable<Award>
        label={W.tab}
        columns={[
          {
            key: 'level',
            title: W.level,
            width: 110,
            render: ({ id, level }) => (
              <button
                type="button"
                className="link"
                onClick={() => void navigate(`/star-awards/${String(id)}`)}
              >
                {codeLabel('star_level', level) ?? level}
              </button>
            ),
          },
          {
            key: 'status',
            title: W.status,
            width: 110,
            render: ({ status }) => codeLabel('star_award_status', status) ?? status,
          },
          {
            key: 'minutes',
            title: W.minutes,
            width: 100,
            align: 'right',
            render: ({ minutes }) => (minutes === null ? BLANK_MARK : hoursText(minutes)),
          },
          { key: 'cutOff', title: W.cutOff, width: 110, render: ({ cutOff }) => cutOff ?? BLANK_MARK },
          {
            key: 'awardedOn',
            title: W.awardedOn,
            width: 110,
            render: ({ awardedOn }) => awardedOn ?? BLANK_MARK,
          },
          { key: 'grantedBy', title: W.grantedBy, render: ({ grantedBy }) => grantedBy ?? BLANK_MARK },
        ]}
        rows={stars?.awards ?? []}
        rowKey={({ id }) => String(id)}
        empty={stars ? W.empty : W.loading}
      />
    </>
  );
}

/** What the page of a volunteer shows of stars: a fact and a tab. */
export function useStars(volunteerId: number): { readonly fact: Fact; readonly tab: RecordTab } {
  const { data } = useLedgerQuery('starAwards.ofVolunteer', { volunteerId });
  const value = data ? (data.level === null ? W.none : starWords(data.level)) : BLANK_MARK;
  return {
    fact: { label: W.fact, value },
    tab: { key: 'stars', label: W.tab, count: data?.awards.length, content: <StarTable stars={data} /> },
  };
}

import type { StarRosterPerson } from '../../../shared/contract/star-awards.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import type { Roster } from '../../../shared/domain/star-awards/roster.ts';
import { hoursText } from '../../../shared/domain/values/parse-hours.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { PrintTable } from '../../widgets/Print/PrintFrame.tsx';
import { groupWords, ROSTER_WORDS as W, rosterFoot } from './words.ts';
import './star-awards.css';

const COLUMNS = [
  { title: W.number, width: 44, align: 'center' as const },
  { title: W.name, width: 90 },
  { title: W.street, width: 130 },
  { title: W.organization, width: 220 },
  { title: W.hours, width: 90, align: 'right' as const },
];

/** A blank inside a two-character name: a single given name stands apart, as in the order by surname. */
function spaced(name: string): string {
  const characters = Array.from(name);
  return characters.length === 2 ? characters.join('\u3000') : name;
}

interface RosterSheetProps {
  readonly roster: Roster<StarRosterPerson>;
  /** When the list is posted, and who hears objections. */
  readonly notice?: string;
}

/** The sheet of a public list: levels from the highest, names in the order of strokes, no number. */
export function RosterSheet({ roster, notice }: RosterSheetProps) {
  return (
    <>
      {notice !== undefined && <p>{notice}</p>}
      <p>{W.order}</p>
      {roster.groups.map(({ level, people }) => (
        <section key={level}>
          <h2 className="sheet-group">
            {groupWords(codeLabel('star_level', String(level)) ?? String(level), people.length)}
          </h2>
          <PrintTable
            columns={COLUMNS}
            rows={people.map(({ name, street, organization, minutes }, place) => [
              String(place + 1),
              spaced(name),
              street ?? BLANK_MARK,
              organization ?? BLANK_MARK,
              minutes === null ? BLANK_MARK : hoursText(minutes),
            ])}
          />
        </section>
      ))}
      <p className="star-roster-foot">{rosterFoot(roster.count, roster.leftOut)}</p>
    </>
  );
}

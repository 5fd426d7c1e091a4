import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Attendee } from '../../../../shared/contract/attendance.ts';
import { durationText } from '../../../../shared/domain/values/parse-hours.ts';
import { StateIcon } from '../../../widgets/Page/StateIcon.tsx';
import { roleWords, teamWords } from './grid-columns.ts';
import type { PastedPeople } from './use-pasted-people.ts';
import { ATTENDANCE_WORDS as W, pastedWords, peopleWords, problemCount } from './words.ts';

interface AttendanceRailProps {
  readonly members: number;
  readonly present: number;
  readonly minutes: number;
  /** Conflicts that wait for a way out. */
  readonly problems: readonly ReactNode[];
  readonly locked: boolean;
  readonly onAdd: () => void;
  readonly pasting: boolean;
  readonly pasted: PastedPeople | undefined;
  readonly onChoose: (line: string, person: Attendee) => void;
  readonly onClosePasted: () => void;
}

function Total({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="roll-total">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Pasted({ pasted, onChoose, onClosePasted }: AttendanceRailProps) {
  if (!pasted) return null;
  const { ticked, missing, choices } = pasted;
  return (
    <section className="roll-rail-part" aria-live="polite">
      <h3>{W.pasted}</h3>
      <p>{pastedWords(ticked, missing.length, choices.length)}</p>
      {missing.length > 0 && <p className="weak">{missing.slice(0, 20).join('、')}</p>}
      {choices.map(({ line, people }) => (
        <div key={line} className="roll-choice">
          <span>
            {line} {W.chooseOne}
          </span>
          {people.map((person) => (
            <Button key={person.id} size="small" onClick={() => onChoose(line, person)}>
              {`${person.tail} ${person.team === null ? teamWords(person) : roleWords(person)}`}
            </Button>
          ))}
        </div>
      ))}
      <button type="button" className="link" onClick={onClosePasted}>
        {W.close}
      </button>
    </section>
  );
}

/** Beside the roll: live totals, what is to be looked at, people of other teams, keys. */
export function AttendanceRail(props: AttendanceRailProps) {
  const { members, present, minutes, problems, locked, onAdd, pasting } = props;
  return (
    <aside className="roll-rail">
      <div className="roll-rail-main">
        <section className="roll-rail-part">
          <h3>{W.totals}</h3>
          <dl aria-live="polite">
            <Total label={W.members} value={peopleWords(members)} />
            <Total label={W.present} value={peopleWords(present)} />
            <Total label={W.minutes} value={durationText(minutes)} />
          </dl>
        </section>
        {problems.length > 0 && (
          <section className="roll-rail-part">
            <h3 className="roll-problem-head" aria-live="polite">
              <StateIcon state="look" />
              {problemCount(problems.length)}
            </h3>
            <ul>{problems}</ul>
          </section>
        )}
        <Pasted {...props} />
        {!locked && (
          <section className="roll-rail-part">
            <h3>{W.outside}</h3>
            <Button onClick={onAdd}>{W.addPerson}</Button>
            <p className="weak">{pasting ? W.pasting : W.pasteHint}</p>
          </section>
        )}
      </div>
      <dl className="roll-keys">
        {W.keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

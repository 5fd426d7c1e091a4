import { Link } from 'react-router';
import type { CalendarEntry } from '../../../shared/contract/activities.ts';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import { sessionEntity } from '../../../shared/domain/sessions/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { valueText } from '../../api/display.ts';
import { listAddress } from '../../ledger/list-request.ts';
import { statusTone } from '../../ledger/status.ts';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { classList } from '../../widgets/class-list.ts';
import type { CalendarDay } from './month-days.ts';
import { CALENDAR_WORDS as W } from './words.ts';

/** A day names so many sessions; the rest stand in the list. */
const SHOWN = 4;
const STATUS = fieldOf(sessionEntity, 'status');

interface MonthTableProps {
  readonly label: string;
  readonly weeks: readonly (readonly CalendarDay[])[];
  readonly today: string;
}

function Entry({ entry }: { readonly entry: CalendarEntry }) {
  const words = valueText(STATUS, entry.status);
  const title = [words, entry.startTime, entry.name, entry.site].filter(Boolean).join(' ');
  return (
    <li>
      <Link className="calendar-entry" to={`/sessions/${String(entry.id)}`} title={title} aria-label={title}>
        <StatusTag tone={statusTone(STATUS, entry.status)}>
          {entry.startTime !== null && <span className="calendar-time">{entry.startTime} </span>}
          {entry.name}
        </StatusTag>
      </Link>
    </li>
  );
}

function Day({
  day: { day, isInMonth, sessions },
  isToday,
}: {
  readonly day: CalendarDay;
  readonly isToday: boolean;
}) {
  const rest = sessions.length - SHOWN;
  const filters = [{ field: 'heldOn', op: 'between' as const, values: [day, day] }];
  return (
    <td
      className={classList(!isInMonth && 'calendar-other', isToday && 'calendar-today')}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
    >
      <span className="calendar-day">{Number(day.slice(8))}</span>
      {sessions.length > 0 && (
        <ul>
          {sessions.slice(0, rest > 0 ? SHOWN - 1 : SHOWN).map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
          {rest > 0 && (
            <li>
              <Link className="calendar-entry" to={listAddress('sessions', { filters })}>
                {W.more(rest + 1)}
              </Link>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

/** A month as a plain table of weeks: every session is a link, so that Tab walks through the days in order. */
export function MonthTable({ label, weeks, today }: MonthTableProps) {
  return (
    <div className="calendar-scroll">
      <table className="calendar" aria-label={label}>
        <thead>
          <tr>
            {codeTable('weekday').entries.map((entry) => (
              <th key={entry.code} scope="col">
                {entry.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <Day key={day.day} day={day} isToday={day.day === today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { WorkdayYear } from '../../../shared/contract/workdays.ts';
import type { WorkdayException } from '../../../shared/domain/workdays/calendar.ts';
import { weekday } from '../../api/moments.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { type PlainColumn, PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { WORKDAY_KIND_WORDS, WORKDAY_WORDS as W } from './words.ts';

interface YearDaysProps {
  readonly year: WorkdayYear;
  readonly mayEdit: boolean;
  readonly onRemove: (day: WorkdayException) => void;
}

/** The days of one year, with the notice that they come from, or the plain word that they are missing. */
export function YearDays({ year, mayEdit, onRemove }: YearDaysProps) {
  const columns: readonly PlainColumn<WorkdayException>[] = [
    { key: 'day', title: W.day, width: 120, render: ({ day }) => day },
    { key: 'weekday', title: W.weekday, width: 90, render: ({ day }) => weekday(day) },
    {
      key: 'kind',
      title: W.kind,
      width: 70,
      align: 'center',
      render: ({ kind }) =>
        kind === 'work' ? <strong>{WORKDAY_KIND_WORDS[kind]}</strong> : WORKDAY_KIND_WORDS[kind],
    },
    { key: 'name', title: W.name, render: ({ name }) => name },
    ...(mayEdit
      ? [
          {
            key: 'acts',
            title: W.acts,
            width: 70,
            render: (row: WorkdayException) => (
              <button type="button" className="link" onClick={() => onRemove(row)}>
                {W.remove}
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="panel panel-fills">
      <div className="panel-head">
        <h2 className="panel-title">{W.year(year.year)}</h2>
        <span className="panel-note">{W.origin[year.origin]}</span>
        {year.source !== null && (
          <span className="panel-note">
            {W.source} {year.source}
          </span>
        )}
      </div>
      <div className="panel-body workdays-body">
        {year.origin === 'none' && (
          <Banner kind="warning" title={W.missingTitle(year.year)}>
            {W.missingNote}
          </Banner>
        )}
        <PlainTable
          label={W.year(year.year)}
          columns={columns}
          rows={year.days}
          rowKey={({ day }) => day}
          empty={W.none}
        />
      </div>
    </section>
  );
}

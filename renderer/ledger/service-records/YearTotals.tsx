import { hoursText } from '../../../shared/domain/values/parse-hours.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { grouped } from '../../text/list.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { RECORD_WORDS } from '../record-words.ts';
import { RECORD_ACT_WORDS as W, totalLine } from './words.ts';

type Totals = OutputOf<'serviceRecords.totalsOf'>;

interface YearTotalsProps {
  /** undefined = on its way. */
  readonly totals: Totals | undefined;
}

/** 服务时长 of a person or an organisation: the sum, and year by year what is 已生效. */
export function YearTotals({ totals }: YearTotalsProps) {
  return (
    <>
      {totals && <p className="tab-total">{totalLine(totals, totals.waiting)}</p>}
      <PlainTable
        label={W.tab}
        columns={[
          { key: 'year', title: W.year, width: 110, render: ({ year }) => year },
          {
            key: 'records',
            title: W.records,
            width: 130,
            align: 'right',
            render: (row) => grouped(row.records),
          },
          {
            key: 'hours',
            title: W.hours,
            align: 'right',
            width: 140,
            render: (row) => hoursText(row.minutes),
          },
        ]}
        rows={totals?.years ?? []}
        rowKey={({ year }) => year}
        empty={totals ? W.noHours : RECORD_WORDS.loading}
      />
    </>
  );
}

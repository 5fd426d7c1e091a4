import { useState } from 'react';
import type { ReactNode } from 'react';
import { FIGURE_WORDS } from '../../text/figure.ts';
import { grouped } from '../../text/list.ts';
import { Panel } from '../Page/Page.tsx';
import { PlainTable } from '../Page/PlainTable.tsx';
import type { ChartData } from './chart-options.ts';

export interface ChartPanelProps {
  readonly title: string;
  /** Unit and as-of: 年末数，人. */
  readonly note: string;
  /** The same data as the chart, all of it. */
  readonly data: ChartData;
  /** BarChart, GroupedBarChart, ColumnChart or LineChart. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** A panel with a chart and the table behind it (查看数据). */
export function ChartPanel({ title, note, data, children, className }: ChartPanelProps) {
  const [asTable, setAsTable] = useState(false);
  const rows = data.names.map((name, at) => ({ name, at }));
  return (
    <Panel
      title={title}
      note={note}
      fills
      {...(className === undefined ? {} : { className })}
      extra={
        <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? FIGURE_WORDS.chart : FIGURE_WORDS.data}
        </button>
      }
    >
      {asTable ? (
        <PlainTable
          label={title}
          rows={rows}
          rowKey={(row) => row.name}
          columns={[
            { key: 'name', title: FIGURE_WORDS.category, render: (row) => row.name },
            ...data.series.map((series) => ({
              key: series.name,
              title: series.name,
              align: 'right' as const,
              render: (row: { at: number }) => grouped(series.values[row.at] ?? 0),
            })),
          ]}
        />
      ) : (
        children
      )}
    </Panel>
  );
}

import { useMemo } from 'react';
import type { Bar } from '../../../shared/contract/figures.ts';
import { listAddress } from '../../ledger/list-request.ts';
import { BarChart, ColumnChart, GroupedBarChart } from '../../widgets/Charts/Chart.tsx';
import { ChartPanel } from '../../widgets/Charts/ChartPanel.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { ageData, barData, growthData } from './chart-data.ts';
import type { DashboardData } from './figure-cells.ts';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

interface DashboardChartsProps {
  readonly data: DashboardData;
  readonly go: (path: string) => void;
}

function rowsOf(bar: Bar | undefined): string | undefined {
  const request = bar?.request;
  if (!request) return undefined;
  const { filters, figure } = request;
  return listAddress('volunteers', { ...(filters ? { filters } : {}), ...(figure ? { figure } : {}) });
}

/** Three charts, and below them political status and the coverage of sites. */
export function DashboardCharts({ data, go }: DashboardChartsProps) {
  const streets = useMemo(() => barData(WORDS.streets, data.streets), [data]);
  const political = useMemo(() => barData(WORDS.political, data.political), [data]);
  const ages = useMemo(() => ageData(data.ages), [data]);
  const growth = useMemo(() => growthData(data), [data]);
  const open = (bars: readonly Bar[]) => (at: number) => {
    const path = rowsOf(bars[at]);
    if (path !== undefined) go(path);
  };

  return (
    <>
      <div className="dashboard-charts">
        <ChartPanel title={WORDS.streets} note={WORDS.people} data={streets}>
          <BarChart label={WORDS.streets} {...streets} onPick={open(data.streets)} />
        </ChartPanel>
        <ChartPanel title={WORDS.ages} note={WORDS.agesNote} data={ages}>
          <GroupedBarChart label={WORDS.ages} {...ages} />
        </ChartPanel>
        <ChartPanel title={WORDS.growth} note={WORDS.growthNote} data={growth}>
          <ColumnChart label={WORDS.growth} {...growth} />
        </ChartPanel>
      </div>
      <div className="dashboard-charts dashboard-charts-second">
        <ChartPanel title={WORDS.political} note={WORDS.people} data={political}>
          <BarChart label={WORDS.political} {...political} onPick={open(data.political)} />
        </ChartPanel>
        <CoveragePanel coverage={data.coverage} />
      </div>
    </>
  );
}

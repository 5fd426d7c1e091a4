import type { Bar } from '../../../shared/contract/figures.ts';
import type { ChartData } from '../../widgets/Charts/chart-options.ts';
import type { DashboardData } from './figure-cells.ts';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

/** One series of bars in the order of the service, which ranks them. */
export function barData(name: string, bars: readonly Bar[]): ChartData {
  return {
    names: bars.map((bar) => bar.label),
    series: [{ name, values: bars.map((bar) => bar.value) }],
  };
}

/** Age bands, women and men side by side. */
export function ageData(ages: DashboardData['ages']): ChartData {
  return {
    names: ages.map((band) => band.label),
    series: [
      { name: WORDS.female, values: ages.map((band) => band.female) },
      { name: WORDS.male, values: ages.map((band) => band.male) },
    ],
  };
}

/** Year-end counts; the running year says until when. */
export function growthData({ growth, asOf }: Pick<DashboardData, 'growth' | 'asOf'>): ChartData {
  const [, month, day] = asOf.split('-').map(Number);
  const until = WORDS.untilToday(month ?? 1, day ?? 1);
  const unfinished = growth.findIndex((year) => year.unfinished);
  return {
    names: growth.map((year) => (year.unfinished ? `${year.label}\n${until}` : year.label)),
    series: [{ name: WORDS.growth, values: growth.map((year) => year.value) }],
    ...(unfinished >= 0 ? { unfinished } : {}),
  };
}

import { Suspense, lazy, useMemo } from 'react';
import { FIGURE_WORDS } from '../../text/figure.ts';
import { useTextSize } from '../../theme/text-size.ts';
import { acrossOption, upOption } from './chart-options.ts';
import type { ChartData } from './chart-options.ts';
import './charts.css';

const EchartsCanvas = lazy(async () => ({ default: (await import('./EchartsCanvas.tsx')).EchartsCanvas }));

const OPTIONS = { across: acrossOption, up: upOption } as const;

export interface ChartProps extends ChartData {
  /** Sentence for screen readers: what it shows. */
  readonly label: string;
  /** The rows behind a bar. */
  readonly onPick?: (category: number, series: string) => void;
}

function Chart({ kind, label, onPick, ...data }: ChartProps & { readonly kind: keyof typeof OPTIONS }) {
  const { sizes } = useTextSize();
  const { names, series, unfinished } = data;
  const option = useMemo(() => {
    const parts = unfinished === undefined ? { names, series } : { names, series, unfinished };
    return OPTIONS[kind](parts, sizes.fontSizeHint);
  }, [kind, names, series, unfinished, sizes]);
  if (names.length < 2) return <p className="weak">{FIGURE_WORDS.tooFew}</p>;
  return (
    <div className="chart" role="img" aria-label={label}>
      <Suspense fallback={null}>
        <EchartsCanvas option={option} onPick={onPick} />
      </Suspense>
    </div>
  );
}

/** A ranking or distribution: bars from the left, sorted by the caller, at most 15. */
export function BarChart(props: ChartProps) {
  return <Chart {...props} kind="across" />;
}

/** Several series side by side per category, at most 3. */
export function GroupedBarChart(props: ChartProps) {
  return <Chart {...props} kind="across" />;
}

/** Standing bars over years or months. */
export function ColumnChart(props: ChartProps) {
  return <Chart {...props} kind="up" />;
}

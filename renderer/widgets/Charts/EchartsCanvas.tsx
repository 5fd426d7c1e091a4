import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import type { EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartOption } from './chart-options.ts';

register([BarChart, GridComponent, LegendComponent, CanvasRenderer]);

export interface EchartsCanvasProps {
  readonly option: ChartOption;
  /** Index of the category and name of the series that was clicked. */
  readonly onPick?: ((category: number, series: string) => void) | undefined;
}

/** The only file that loads ECharts; it comes with the first chart, not with the program. */
export function EchartsCanvas({ option, onPick }: EchartsCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    if (!box.current) return undefined;
    const own = init(box.current, null, { renderer: 'canvas' });
    chart.current = own;
    own.on('click', (event) => pick.current?.(event.dataIndex, event.seriesName ?? ''));
    const watcher = new ResizeObserver(() => own.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      own.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  return <div ref={box} className="chart-canvas" />;
}

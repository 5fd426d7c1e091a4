import { describe, expect, it } from 'vitest';
import { MAX_BARS, acrossOption, upOption } from '../../../../renderer/widgets/Charts/chart-options.ts';

const names = Array.from({ length: 20 }, (_, at) => `街道${String(at)}`);
const values = names.map((_, at) => 100 - at);

describe('charts', () => {
  it('start at 0, do not move, show every category and at most 15 bars', () => {
    const option = acrossOption({ names, series: [{ name: '人', values }] }, 12);
    expect(option.animation).toBe(false);
    expect(option.xAxis.min).toBe(0);
    expect(option.yAxis.axisLabel.interval).toBe(0);
    expect(option.yAxis.data).toHaveLength(MAX_BARS);
    expect(option.series[0]?.data).toHaveLength(MAX_BARS);
  });

  it('cut a long name beside its bar, and only there', () => {
    const long = '青澜区新时代文明实践促进中心';
    const data = { names: [long, '云岭镇'], series: [{ name: '人', values: [2, 1] }] };
    const { data: drawn, axisLabel } = acrossOption(data, 12).yAxis;
    expect(drawn).toEqual([long, '云岭镇']);
    expect(drawn.map(axisLabel.formatter)).toEqual(['青澜区新时代文明实…', '云岭镇']);
  });

  it('draw the unfinished period as a dashed outline', () => {
    const option = upOption(
      { names: ['2025', '2026'], series: [{ name: '人', values: [1, 2] }], unfinished: 1 },
      12,
    );
    expect(option.series[0]?.data[1]).toMatchObject({ itemStyle: { borderType: 'dashed' } });
    expect(option.series[0]?.data[0]).not.toHaveProperty('itemStyle');
  });

  it('draw at most 3 series', () => {
    const series = ['a', 'b', 'c', 'd'].map((name) => ({ name, values: [1, 2] }));
    expect(acrossOption({ names: ['x', 'y'], series }, 12).series).toHaveLength(3);
  });
});

import { COLORS, FONT_FAMILY } from '../../theme/tokens.ts';
import { grouped } from '../../text/list.ts';

/** One series; colours follow from its place: solid, white with outline, third. At most 3. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
}

export interface ChartData {
  /** Names of the categories, from top or left. */
  readonly names: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Place of a category that is not finished (the running year): drawn as a dashed outline. */
  readonly unfinished?: number;
}

/** A ranking shows at most so many bars; the rest stands in the table behind it. */
export const MAX_BARS = 15;

const SOLID = { color: COLORS.primary };
const OUTLINE = { color: COLORS.container, borderColor: COLORS.primary, borderWidth: 1.5 };
const THIRD = { color: COLORS.chartThird };
const STYLES = [SOLID, OUTLINE, THIRD] as const;
const UNFINISHED = { ...OUTLINE, borderType: 'dashed' as const };

function text(fontSize: number) {
  return { color: COLORS.textSecondary, fontFamily: FONT_FAMILY, fontSize };
}

/** Signs of a name beside its bar; a longer one ends in … and stands in full behind 查看数据. */
const NAME_SIGNS = 10;

/** Cut by its signs: a width set on the axis would be kept free beside short names, too. */
function barName(name: string): string {
  const signs = Array.from(name);
  return signs.length > NAME_SIGNS ? `${signs.slice(0, NAME_SIGNS - 1).join('')}…` : name;
}

function categoryAxis(data: ChartData, fontSize: number, line: boolean) {
  return {
    type: 'category' as const,
    data: data.names.slice(0, MAX_BARS),
    axisTick: { show: false },
    axisLine: { show: line, lineStyle: { color: COLORS.border } },
    // Without interval 0 categories vanish where the chart is low.
    axisLabel: { ...text(fontSize), interval: 0, lineHeight: fontSize + 4 },
  };
}

const VALUE_AXIS = { type: 'value' as const, show: false, min: 0 };

function legend(data: ChartData, fontSize: number) {
  if (data.series.length < 2) return { show: false };
  return {
    show: true,
    top: 0,
    right: 6,
    itemWidth: 12,
    itemHeight: 12,
    itemGap: 16,
    textStyle: text(fontSize),
  };
}

function barSeries(data: ChartData, fontSize: number, position: 'right' | 'top') {
  return data.series.slice(0, STYLES.length).map((series, place) => ({
    type: 'bar' as const,
    name: series.name,
    barGap: '20%',
    barCategoryGap: data.series.length > 1 ? '24%' : '42%',
    barMaxWidth: position === 'top' ? 32 : 18,
    itemStyle: STYLES[place] ?? SOLID,
    label: {
      show: true,
      position,
      ...text(fontSize),
      color: COLORS.text,
      formatter: ({ value }: { value: unknown }) => grouped(Number(value)),
    },
    data: series.values.slice(0, MAX_BARS).map((value, at) => ({
      value,
      ...(at === data.unfinished ? { itemStyle: UNFINISHED } : {}),
    })),
  }));
}

/** Bars from the left, value labels at their ends; axis from 0, no grid. `fontSize` in px. */
export function acrossOption(data: ChartData, fontSize: number) {
  const axis = categoryAxis(data, fontSize, true);
  return {
    animation: false,
    legend: legend(data, fontSize),
    grid: {
      top: data.series.length > 1 ? 24 : 2,
      right: 54,
      bottom: 2,
      left: 4,
      outerBoundsMode: 'same' as const,
    },
    xAxis: VALUE_AXIS,
    yAxis: { ...axis, axisLabel: { ...axis.axisLabel, formatter: barName }, inverse: true },
    series: barSeries(data, fontSize, 'right'),
  };
}

/** Standing bars, for years and months. */
export function upOption(data: ChartData, fontSize: number) {
  return {
    animation: false,
    legend: legend(data, fontSize),
    grid: {
      top: data.series.length > 1 ? 44 : 24,
      right: 2,
      bottom: 2,
      left: 2,
      outerBoundsMode: 'same' as const,
    },
    xAxis: categoryAxis(data, fontSize, true),
    yAxis: VALUE_AXIS,
    series: barSeries(data, fontSize, 'top'),
  };
}

export type ChartOption = ReturnType<typeof acrossOption> | ReturnType<typeof upOption>;

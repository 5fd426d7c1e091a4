import { describe, expect, it } from 'vitest';
import { ageData, barData, growthData } from '../../../renderer/pages/dashboard/chart-data.ts';
import { missingWords, shareWords } from '../../../renderer/pages/dashboard/coverage.ts';
import { figureCells } from '../../../renderer/pages/dashboard/figure-cells.ts';
import { nextSteps } from '../../../renderer/pages/dashboard/next-steps.ts';
import { figureAmount, figureValue, placeholderOf } from '../../../renderer/api/figure-text.ts';
import { formatFigure } from '../../../shared/domain/exchange/figure-format.ts';
import { parsePlaceholder } from '../../../shared/domain/exchange/placeholder.ts';
import { PLACEHOLDER_FORMATS } from '../../../shared/text/zh-CN/figures.ts';

const setup = { units: 172, organizations: 46, sites: 160, volunteers: 12846 };
const figure = {
  key: 'B6',
  name: '党员志愿者',
  value: 3127,
  unit: '人',
  definition: '政治面貌为中共党员的在册志愿者',
  scope: '全区',
  caveat: '',
  entity: 'volunteers' as const,
  note: '占 24.3%',
};
const data = {
  asOf: '2026-11-23',
  computedAt: '2026-11-23T01:12:00.000Z',
  figures: [figure, { ...figure, key: 'B7', value: null }],
  streets: [],
  ages: [],
  political: [],
  growth: [
    { label: '2025', value: 11372, unfinished: false },
    { label: '2026', value: 12846, unfinished: true },
  ],
  coverage: [],
  todos: [],
  setup,
};

describe('figures', () => {
  it('prints 数据不足 for an empty base, never 0', () => {
    expect(figureValue({ value: null })).toBe('数据不足');
    expect(figureAmount({ value: null, unit: '人' })).toBe('数据不足');
    expect(figureValue({ value: 0 })).toBe('0');
  });

  it('puts one blank before a unit and none before %', () => {
    expect(figureAmount({ value: 12846, unit: '人' })).toBe('12,846 人');
    expect(figureAmount({ value: 24.3, unit: '%' })).toBe('24.3%');
  });

  it('offers only placeholders that the filling understands', () => {
    for (const [format, meaning] of PLACEHOLDER_FORMATS) {
      const text = placeholderOf({ name: '在册志愿者' }, format);
      const parsed = parsePlaceholder(text.slice(1, -1));
      expect(parsed.name).toBe('在册志愿者');
      const printed = formatFigure({ value: 12846, unit: '人' }, parsed.format);
      expect(printed, `${text} ${meaning}`).toHaveProperty('text');
    }
  });

  it('has no rows to show where there is no base', () => {
    const [known, unknown] = figureCells(data, { onRows: () => undefined, onDefinition: () => undefined });
    expect(known?.onRows).toBeTypeOf('function');
    expect(known?.value).toBe('3,127');
    expect(unknown?.onRows).toBeUndefined();
    expect(unknown?.value).toBe('数据不足');
  });
});

describe('nextSteps', () => {
  const primary = (steps: ReturnType<typeof nextSteps>) => steps.filter((step) => step.primary);

  it('has one primary: the batch that waits, else the figures', () => {
    const went: string[] = [];
    const waiting = primary(nextSteps(data, { batches: 2, firstId: 37 }, true, (path) => went.push(path)));
    expect(waiting.map((step) => step.title)).toEqual(['核对']);
    waiting[0]?.onVerb();
    expect(went).toEqual(['/import/37']);
    const idle = primary(nextSteps(data, { batches: 0, firstId: undefined }, true, () => undefined));
    expect(idle.map((step) => step.title)).toEqual(['取数']);
  });

  it('offers nothing that the account may not do', () => {
    const steps = nextSteps(data, { batches: 2, firstId: 37 }, false, () => undefined);
    expect(steps.map((step) => step.title)).toEqual(['取数', '成稿']);
    expect(primary(steps)).toHaveLength(1);
  });
});

describe('charts', () => {
  it('marks the running year and says until when', () => {
    const chart = growthData(data);
    expect(chart.unfinished).toBe(1);
    expect(chart.names).toEqual(['2025', '2026\n至11月23日']);
    expect(growthData({ ...data, growth: [] }).unfinished).toBeUndefined();
  });

  it('keeps the order and the pairs of the service', () => {
    expect(barData('人', [{ label: '青松街道', value: 3 }]).series[0]?.values).toEqual([3]);
    const ages = ageData([{ label: '18—35', female: 2, male: 1 }]);
    expect(ages.series.map((series) => series.values)).toEqual([[2], [1]]);
  });

  it('says shares and names what is missing', () => {
    expect(shareWords({ covered: 148, total: 151 })).toBe('98.0%');
    expect(shareWords({ covered: 0, total: 0 })).toBe('—');
    expect(missingWords([])).toBe('—');
    const many = Array.from({ length: 14 }, (_, at) => `第${String(at)}村`);
    expect(missingWords(many)).toMatch(/等 14 个$/);
  });
});

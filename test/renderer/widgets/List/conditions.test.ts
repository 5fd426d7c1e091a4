import { describe, expect, it } from 'vitest';
import { totalWords } from '../../../../renderer/text/list.ts';
import { choiceMatches } from '../../../../renderer/widgets/List/choice-search.ts';
import { conditionSentence, conditionsInForce } from '../../../../renderer/widgets/List/conditions.ts';
import type { FilterSpec } from '../../../../renderer/widgets/List/types.ts';

const FILTERS: readonly FilterSpec[] = [
  {
    key: 'street',
    label: '街镇',
    kind: 'choices',
    choices: [
      { value: '1', label: '望溪街道', initials: 'wxjd' },
      { value: '2', label: '临桥街道', initials: 'lqjd' },
    ],
  },
  { key: 'registered', label: '注册日期', kind: 'dates' },
];

describe('conditions in words', () => {
  it('names labels, not codes, and says open ends', () => {
    const said = conditionsInForce(FILTERS, { street: ['1', '2'], registered: ['2021-01-01', ''] });
    expect(said.map(({ words }) => words)).toEqual(['望溪街道、临桥街道', '2021-01-01 以后']);
    expect(conditionsInForce(FILTERS, { registered: ['', '2021-01-01'] })[0]?.words).toBe('2021-01-01 以前');
  });

  it('names as many values as there is room for, and counts the others', () => {
    const [chip] = conditionsInForce(FILTERS, { street: ['1', '2', '9'] }, 2);
    expect(chip?.words).toBe('望溪街道、临桥街道 等 3 项');
    expect(conditionSentence(FILTERS, { street: ['1', '2', '9'] }, '')).toBe('街镇：望溪街道、临桥街道、9');
    const many = Array.from({ length: 40 }, (_, at) => String(at));
    expect(conditionSentence(FILTERS, { street: many }, '')).toMatch(/、19 等 40 项$/);
  });

  it('leaves empty values out', () => {
    expect(conditionsInForce(FILTERS, { street: [], registered: ['', ''] })).toEqual([]);
    expect(conditionSentence(FILTERS, {}, '')).toBe('全部');
  });

  it('puts the search first in the sentence of a print', () => {
    expect(conditionSentence(FILTERS, { street: ['1'] }, '周')).toBe('查找：周；街镇：望溪街道');
  });

  it('finds a choice by its label or pinyin initials', () => {
    expect(choiceMatches('WX', FILTERS[0]?.choices?.[0])).toBe(true);
    expect(choiceMatches('临', FILTERS[0]?.choices?.[1])).toBe(true);
    expect(choiceMatches('zz', FILTERS[0]?.choices?.[0])).toBe(false);
  });

  it('says that a total stopped counting', () => {
    expect(totalWords({ count: 10_000, capped: true })).toBe('1 万+');
    expect(totalWords({ count: 13_102, capped: false })).toBe('13,102');
  });
});

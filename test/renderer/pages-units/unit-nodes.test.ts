import { describe, expect, it } from 'vitest';
import { ALL_UNITS, branchSentence, unitNodes } from '../../../renderer/pages/units/unit-nodes.ts';

const unit = (id: number, parentId: number | null, name: string, closed = false) => ({
  id,
  parentId,
  name,
  type: 'other',
  closed,
});
const DISTRICT = [
  unit(1, null, '示例区'),
  unit(2, 1, '青松街道'),
  unit(3, 2, '青松一社区'),
  unit(4, 2, '旧村', true),
  unit(5, 1, '区民政局'),
];

describe('the tree of units', () => {
  it('counts what stands below on all levels, and marks closed ones', () => {
    expect(unitNodes(DISTRICT).map(({ label, note, mark }) => [label, note, mark])).toEqual([
      ['示例区', '4', undefined],
      ['青松街道', '2', undefined],
      ['青松一社区', undefined, undefined],
      ['旧村', undefined, '（停用）'],
      ['区民政局', undefined, undefined],
    ]);
    expect(unitNodes(DISTRICT).map(({ spoken }) => spoken)).toContain('旧村，停用');
  });

  it('has the district as its root, which stands for every unit', () => {
    const nodes = unitNodes(DISTRICT);
    expect(nodes[0]).toMatchObject({ key: ALL_UNITS, parent: null });
    expect(nodes.map(({ parent }) => parent)).toEqual([null, ALL_UNITS, '2', '2', ALL_UNITS]);
  });

  it('gets a root of its own where several units stand at the top', () => {
    const nodes = unitNodes([...DISTRICT, unit(6, null, '市直单位')]);
    expect(nodes[0]).toMatchObject({ key: ALL_UNITS, parent: null, label: '全部单位', note: '6' });
    expect(nodes.filter(({ parent }) => parent === ALL_UNITS).map(({ key }) => key)).toEqual(['1', '6']);
    expect(unitNodes([])).toEqual([]);
  });

  it('says a branch in words', () => {
    expect(branchSentence(DISTRICT, '2')).toBe('青松街道及下级单位');
    expect(branchSentence(DISTRICT, '5')).toBe('区民政局');
    expect(branchSentence(DISTRICT, '99')).toBe('');
  });
});

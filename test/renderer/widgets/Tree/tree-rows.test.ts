import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  keysAbove,
  sideStep,
  type TreeNode,
  visibleRows,
} from '../../../../renderer/widgets/Tree/tree-rows.ts';

const node = (key: string, parent: string | null): TreeNode => ({ key, parent, label: key });
const NODES = [node('a', null), node('b', 'a'), node('c', 'b'), node('d', 'b'), node('e', 'a')];
const rowsWith = (...open: string[]) => visibleRows(childrenOf(NODES), (key) => open.includes(key));
const keys = (rows: ReturnType<typeof rowsWith>) => rows.map((row) => row.node.key).join('');

describe('rows of a tree', () => {
  it('are what stands below open nodes, from top to bottom', () => {
    expect(keys(rowsWith())).toBe('a');
    expect(keys(rowsWith('a'))).toBe('abe');
    expect(keys(rowsWith('a', 'b'))).toBe('abcde');
    expect(keys(rowsWith('b'))).toBe('a');
  });

  it('say their level, place and state', () => {
    const facts = rowsWith('a').map(({ level, place, siblings, open }) => [level, place, siblings, open]);
    expect(facts).toEqual([
      [1, 1, 1, true],
      [2, 1, 2, false],
      [2, 2, 2, undefined],
    ]);
  });

  it('all open, hold every node once, each below the one above it', () => {
    const parents = fc.array(fc.nat({ max: 100 }), { maxLength: 60 });
    fc.assert(
      fc.property(parents, (picks) => {
        const nodes = picks.map((pick, at) => node(String(at), at === 0 ? null : String(pick % at)));
        const rows = visibleRows(childrenOf(nodes), () => true);
        expect(new Set(rows.map((row) => row.node.key)).size).toBe(nodes.length);
        rows.forEach((row, at) => {
          const above = rows.findIndex((other) => other.node.key === row.node.parent);
          expect(above).toBeLessThan(at);
          expect(row.level).toBe(above < 0 ? 1 : (rows[above]?.level ?? 0) + 1);
          expect(keysAbove(nodes, row.node.key)).toHaveLength(row.level - 1);
        });
      }),
    );
  });
});

describe('→ and ←', () => {
  it('open, then go below; close, then go above', () => {
    const closed = rowsWith('a');
    expect(sideStep(closed, 1, 'right')).toEqual({ kind: 'open', key: 'b' });
    expect(sideStep(closed, 1, 'left')).toEqual({ kind: 'go', index: 0 });
    const open = rowsWith('a', 'b');
    expect(sideStep(open, 1, 'right')).toEqual({ kind: 'go', index: 2 });
    expect(sideStep(open, 1, 'left')).toEqual({ kind: 'close', key: 'b' });
    expect(sideStep(open, 3, 'left')).toEqual({ kind: 'go', index: 1 });
  });

  it('do nothing where there is nowhere to go', () => {
    const rows = rowsWith('a');
    expect(sideStep(rows, 2, 'right')).toBeNull();
    expect(sideStep(rowsWith(), 0, 'left')).toBeNull();
    expect(sideStep([], -1, 'right')).toBeNull();
  });
});

it('a circle in damaged data ends the way up', () => {
  expect(keysAbove([node('a', 'b'), node('b', 'a')], 'a')).toEqual(['b', 'a']);
});

import type { UnitNode } from '../../../shared/contract/ledger.ts';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import type { TreeNode } from '../../widgets/Tree/tree-rows.ts';
import { branchWords, spokenUnit, UNIT_WORDS as W } from './words.ts';

/** Key of the root of the tree: every unit. */
export const ALL_UNITS = '';

/** How many units stand below each one, on all levels. `units` has parents before children. */
function countsBelow(units: readonly UnitNode[]): ReadonlyMap<number, number> {
  const below = new Map<number, number>();
  for (const { id, parentId } of [...units].reverse()) {
    if (parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + (below.get(id) ?? 0) + 1);
  }
  return below;
}

/**
 * The tree of units (`units.tree`: parents first) as the widget draws it. Its root stands for every unit: the district
 * where all others stand below it, else a root of its own.
 */
export function unitNodes(units: readonly UnitNode[]): readonly TreeNode[] {
  const below = countsBelow(units);
  const tops = units.filter(({ parentId }) => parentId === null);
  const [district] = tops;
  const alone = tops.length === 1 && district !== undefined;
  const keyOf = (id: number): string => (alone && id === district.id ? ALL_UNITS : String(id));
  const nodes = units.map(({ id, name, parentId, closed }): TreeNode => {
    const count = below.get(id) ?? 0;
    return {
      key: keyOf(id),
      parent: parentId !== null ? keyOf(parentId) : alone ? null : ALL_UNITS,
      label: name,
      ...(count > 0 ? { note: String(count) } : {}),
      ...(closed ? { mark: LEDGER_WORDS.closedUnit } : {}),
      spoken: spokenUnit(name, count, closed),
    };
  });
  if (alone || units.length === 0) return nodes;
  const all = { key: ALL_UNITS, parent: null, label: W.everyUnit, note: String(units.length) };
  return [{ ...all, spoken: spokenUnit(W.everyUnit, units.length, false) }, ...nodes];
}

/** The words of a condition that narrows to one branch. `value` = id of the unit as text. */
export function branchSentence(units: readonly UnitNode[], value: unknown): string {
  const unit = units.find(({ id }) => String(id) === value);
  if (!unit) return '';
  return branchWords(
    unit.name,
    units.some(({ parentId }) => parentId === unit.id),
  );
}

import type { UnitNode } from '../../../shared/contract/ledger.ts';
import type { Choice } from '../../widgets/List/types.ts';

/** Units below street level send their rosters through the street. */
const BELOW: ReadonlySet<string> = new Set(['community', 'village']);

/** Units that send files: streets, towns, departments and their like. */
export function reportingUnits(tree: readonly UnitNode[]): readonly Choice[] {
  return tree
    .filter((unit) => !unit.closed && !BELOW.has(unit.type))
    .map((unit) => ({ value: String(unit.id), label: unit.name }));
}

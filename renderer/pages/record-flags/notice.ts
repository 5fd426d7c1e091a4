import type { FlagRow } from '../../../shared/contract/record-flags.ts';

export interface UnitNotice {
  /** null = no record of them names a unit. */
  readonly unit: string | null;
  readonly rows: readonly FlagRow[];
}

/** Findings by the unit that recorded, in the order of the units' names; those without a unit last. Days go forward. */
export function noticesOf(rows: readonly FlagRow[]): readonly UnitNotice[] {
  return [...Map.groupBy(rows, ({ organization }) => organization)]
    .map(([unit, ofUnit]) => ({
      unit,
      rows: ofUnit.toSorted((one, other) => one.on.localeCompare(other.on) || one.id - other.id),
    }))
    .toSorted((one, other) => {
      if (one.unit === null || other.unit === null)
        return Number(one.unit === null) - Number(other.unit === null);
      return one.unit.localeCompare(other.unit, 'zh-CN');
    });
}

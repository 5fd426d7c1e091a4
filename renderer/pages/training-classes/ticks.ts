import type { TrainingSheetRow } from '../../../shared/contract/training.ts';

/** What was ticked or unticked and not saved yet, by volunteer. */
export type Ticks = ReadonlyMap<number, boolean>;

/** True where the row stands as come, with the unsaved ticks. */
export function isTicked(row: TrainingSheetRow, ticks: Ticks): boolean {
  return ticks.get(row.volunteerId) ?? row.attended;
}

/** The ticks after one was set; a tick that says what is stored is none. */
export function withTick(ticks: Ticks, row: TrainingSheetRow, attended: boolean): Ticks {
  const next = new Map(ticks);
  if (attended === row.attended) next.delete(row.volunteerId);
  else next.set(row.volunteerId, attended);
  return next;
}

/** Rows of the sheet with those added by hand; who meanwhile stands in the sheet is not doubled. */
export function wholeSheet(
  rows: readonly TrainingSheetRow[],
  added: readonly TrainingSheetRow[],
): readonly TrainingSheetRow[] {
  const known = new Set(rows.map(({ volunteerId }) => volunteerId));
  return [...rows, ...added.filter(({ volunteerId }) => !known.has(volunteerId))];
}

/** What saving sends: only what changes, each with the version that the sheet saw. */
export function ticksToSend(
  rows: readonly TrainingSheetRow[],
  ticks: Ticks,
): { volunteerId: number; attended: boolean; version: number | null }[] {
  return rows.flatMap((row) => {
    const attended = isTicked(row, ticks);
    return attended === row.attended
      ? []
      : [{ volunteerId: row.volunteerId, attended, version: row.version }];
  });
}

/** Rows that a typed text means: part of a name, or the end of a document number. */
export function matching(rows: readonly TrainingSheetRow[], text: string): readonly TrainingSheetRow[] {
  const wanted = text.trim();
  if (wanted === '') return rows;
  const tail = /^\d{1,4}$|^\d{0,3}[xX]$/.test(wanted) ? wanted.toUpperCase() : undefined;
  return rows.filter(({ name, document }) =>
    tail === undefined ? name.includes(wanted) : document?.endsWith(tail),
  );
}

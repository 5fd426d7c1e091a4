import type { EntityDef } from '../../../shared/kernel/field.ts';
import { importableFields } from '../../../shared/kernel/field.ts';
import type { ColumnMapping, SheetPreview } from '../../../shared/contract/imports.ts';

/** A header without blanks, line breaks, stars and brackets' width: `* 街道（镇）` and `街道(镇)` are one. */
function bare(header: string): string {
  return header
    .replace(/[\s*＊:：]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}

function namesOf(entity: EntityDef): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const field of importableFields(entity)) {
    for (const name of [field.label, ...(field.aliases ?? [])]) {
      if (!names.has(bare(name))) names.set(bare(name), field.key);
    }
  }
  return names;
}

/** Field whose label or alias is the header; null = none. */
export function guessField(entity: EntityDef, header: string): string | null {
  return namesOf(entity).get(bare(header)) ?? null;
}

/** Columns of the row that the user pointed at as header, from the preview alone. */
export function columnsAt(
  entity: EntityDef,
  sheet: SheetPreview,
  headerRow: number,
): readonly ColumnMapping[] {
  const place = sheet.preview.findIndex(({ row }) => row === headerRow);
  const header = sheet.preview[place];
  if (!header) return [];
  const below = sheet.preview.slice(place + 1, place + 4);
  const taken = new Set<string>();
  return header.cells.flatMap((text, index): ColumnMapping[] => {
    const samples = below.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
    if (text.trim() === '' && samples.length === 0) return [];
    const guess = guessField(entity, text);
    const field = guess !== null && !taken.has(guess) ? guess : null;
    if (field !== null) taken.add(field);
    return [{ index, header: text, field, samples }];
  });
}

/** True where the header is neither the label nor a known alias: an earlier file taught it. */
export function isRemembered(entity: EntityDef, column: ColumnMapping): boolean {
  return column.field !== null && guessField(entity, column.header) !== column.field;
}

/** Required fields that no column feeds; those that the ID yields or the reporting unit fills are not missed. */
export function missingFields(
  entity: EntityDef,
  columns: readonly ColumnMapping[],
  hasUnit: boolean,
): readonly string[] {
  const fed = new Set(columns.map(({ field }) => field));
  return importableFields(entity)
    .filter((field) => field.required && !fed.has(field.key))
    .filter((field) => !(hasUnit && field.type === 'unit'))
    .map((field) => field.label);
}

/** Labels of fields that two columns feed. */
export function doubledFields(entity: EntityDef, columns: readonly ColumnMapping[]): readonly string[] {
  return importableFields(entity)
    .filter((field) => columns.filter((column) => column.field === field.key).length > 1)
    .map((field) => field.label);
}

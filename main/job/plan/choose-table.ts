import type { EntityDef } from '../../../shared/kernel/field.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { chooseSheet, isChosen, type SheetHead } from '../../../shared/domain/importing/choose-sheet.ts';
import { isOwnColumn } from '../../../shared/domain/exchange/columns.ts';
import { HeaderNames, headerKey, headerLine } from '../../../shared/domain/importing/header-text.ts';
import type { FoundTable, TableColumn } from '../../../shared/domain/importing/header.ts';
import type { SheetRow, Workbook } from '../read/workbook.ts';

/** Rows looked at for a header. */
const HEAD_ROWS = 30;

/** Texts that were taught for an entity's headers: the field, or null for "not taken". */
export type LearntHeaders = readonly (readonly [header: string, field: string | null])[];

export interface TableRequest {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly mapping: readonly { readonly index: number; readonly field: string | null }[] | null;
}

/** The first rows of a sheet that hold a value. */
export function headOf(workbook: Workbook, sheet: string, rows = HEAD_ROWS): SheetRow[] {
  const head: SheetRow[] = [];
  for (const row of workbook.reader(sheet)) {
    head.push(row);
    if (head.length === rows) break;
  }
  return head;
}

function sheetHeads(workbook: Workbook): SheetHead[] {
  return workbook.sheets.map(({ name, visible, rows }) => ({
    name,
    visible,
    rows,
    head: headOf(workbook, name),
    merges: workbook.reader(name).merges,
  }));
}

/**
 * The sheet, header and columns to import: found by rule, or as the user pointed them out. Throws SHEET_EMPTY,
 * HEADER_NOT_FOUND, HEADER_AMBIGUOUS.
 */
export function chooseTable(
  workbook: Workbook,
  entity: EntityDef,
  learnt: LearntHeaders,
  request: TableRequest,
): { readonly sheet: string; readonly table: FoundTable } {
  const names = new Map(
    learnt.flatMap(([header, field]) => (field === null ? [] : [[header, field] as const])),
  );
  const heads = sheetHeads(workbook);
  const chosen =
    request.headerRow === null
      ? chooseSheet(heads, entity, names, request.sheet ?? undefined)
      : pointedAt(heads, entity, names, request.sheet, request.headerRow);
  if (!isChosen(chosen)) throw new AppError(chosen.code, chosen.params);
  const refused = new Set(learnt.filter(([, field]) => field === null).map(([header]) => header));
  const overrides = new Map(request.mapping?.map(({ index, field }) => [index, field]));
  const columns = chosen.table.columns.map((column) => withField(column, overrides, refused));
  return { sheet: chosen.sheet, table: { ...chosen.table, columns: oneColumnPerField(columns, overrides) } };
}

function withField(
  column: TableColumn,
  overrides: ReadonlyMap<number, string | null>,
  refused: ReadonlySet<string>,
): TableColumn {
  const { index, header } = column;
  const override = overrides.get(index);
  const taught = refused.has(headerKey(header)) ? undefined : column.field;
  const field = override === undefined ? taught : override;
  return field === null || field === undefined ? { index, header } : { index, header, field };
}

/** A field is fed by one column: what the user chose wins, then the leftmost. */
function oneColumnPerField(
  columns: readonly TableColumn[],
  overrides: ReadonlyMap<number, string | null>,
): TableColumn[] {
  const owner = new Map<string, number>();
  for (const { index, field } of columns) {
    if (field !== undefined && overrides.get(index) === field && !owner.has(field)) owner.set(field, index);
  }
  for (const { index, field } of columns)
    if (field !== undefined && !owner.has(field)) owner.set(field, index);
  return columns.map((column) =>
    column.field !== undefined && owner.get(column.field) !== column.index
      ? { index: column.index, header: column.header }
      : column,
  );
}

/** The header row that the user pointed at, whatever it holds. */
function pointedAt(
  heads: readonly SheetHead[],
  entity: EntityDef,
  learnt: ReadonlyMap<string, string>,
  sheet: string | null,
  headerRow: number,
) {
  const head = heads.find(({ name }) => sheet === null || name === sheet);
  const row = head?.head.find((candidate) => candidate.row === headerRow);
  if (!head || !row) return { code: 'HEADER_NOT_FOUND' as const, params: {} };
  const names = new HeaderNames(entity, learnt);
  const columns = row.cells.flatMap((cell, index): TableColumn[] => {
    const header = headerLine(cell);
    if (header === '' || isOwnColumn(header)) return [];
    const field = names.fieldOf(header);
    return [field === undefined ? { index, header } : { index, header, field }];
  });
  return { sheet: head.name, table: { headerRow, columns, confidence: 1 } };
}

import type { RawCell } from '../../kernel/cell.ts';
import type { EntityDef } from '../../kernel/field.ts';
import { importableFields } from '../../kernel/field.ts';
import { isOwnColumn } from '../exchange/columns.ts';
import { HeaderNames, headerLine } from './header-text.ts';
import type { MergedRange } from './merged-range.ts';

export { headerKey } from './header-text.ts';

/** A row as the reader hands it out: the sheet's own number from 1, cells dense from column A. */
export interface HeadRow {
  readonly row: number;
  readonly cells: readonly RawCell[];
}

export interface TableColumn {
  /** 0-based column of the sheet. */
  readonly index: number;
  /** The lowest header cell as written, on a single line. */
  readonly header: string;
  /** Key of the field it fills; absent = not imported. */
  readonly field?: string;
}

export interface FoundTable {
  /** Number of the lowest header row; data start below it. */
  readonly headerRow: number;
  /** Columns that have a header, from left to right. */
  readonly columns: readonly TableColumn[];
  /** 0–1: how much of what is required was found, and how many columns were understood. */
  readonly confidence: number;
}

export interface HeaderRefusal {
  readonly code: 'HEADER_NOT_FOUND' | 'HEADER_AMBIGUOUS';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Rows with a value that are looked at for a header. */
const HEADER_WITHIN = 10;
/** Three-row headers occur: group, subgroup, name. */
const DEEPEST = 3;
/** A form (登记表) repeats labels in the rows below its first one; a table does not. */
const FORM_ROWS = 8;
const LABELS_ALONE = 0.7;

interface Candidate {
  readonly at: number;
  readonly table: FoundTable;
  readonly required: number;
  readonly mapped: number;
  /** Header of a required field that stands twice although the table already has it. */
  readonly twice: string | undefined;
  readonly score: number;
}

/** The header text of a column among stacked rows: the lowest filled cell, and the group above it. */
function stacked(rows: readonly HeadRow[], index: number): { name: string; group: string } {
  let name = '';
  for (let i = rows.length - 1; i >= 0; i--) {
    const text = headerLine(rows[i]?.cells[index] ?? null);
    if (text === '') continue;
    if (name !== '') return { name, group: text };
    name = text;
  }
  return { name, group: '' };
}

/** Texts of a horizontally merged group, spread over its columns. */
function spread(rows: readonly HeadRow[], merges: readonly MergedRange[]): HeadRow[] {
  const copies = rows.map(({ row, cells }) => ({ row, cells: [...cells] }));
  for (const merge of merges) {
    if (merge.right === merge.left || merge.right - merge.left > 200) continue;
    const copy = copies.find(({ row }) => row === merge.top + 1);
    const text = copy?.cells[merge.left];
    if (!copy || text === undefined || text === null) continue;
    for (let c = merge.left + 1; c <= merge.right; c++) copy.cells[c] ??= text;
  }
  return copies;
}

function candidateAt(
  rows: readonly HeadRow[],
  at: number,
  depth: number,
  names: HeaderNames,
  entity: EntityDef,
  merges: readonly MergedRange[],
): Candidate | undefined {
  const block = rows.slice(at - depth + 1, at + 1);
  const bottom = block.at(-1);
  const top = block[0];
  if (!bottom || !top || block.length < depth || bottom.row - top.row !== depth - 1) return undefined;
  // The lowest row keeps its own cells only: a wide merged cell there is a title, not many columns.
  const stack = [...spread(block.slice(0, -1), merges), bottom];
  const width = Math.max(...block.map(({ cells }) => cells.length));
  const columns: TableColumn[] = [];
  const taken = new Map<string, number>();
  for (let index = 0; index < width; index++) {
    const { name, group } = stacked(stack, index);
    if (name === '' || isOwnColumn(name)) continue;
    let field = names.fieldOf(name);
    if (field !== undefined && taken.has(field)) {
      const qualified = group === '' ? undefined : names.fieldOf(group + name);
      taken.set(field, (taken.get(field) ?? 0) + 1);
      field = qualified !== undefined && !taken.has(qualified) ? qualified : undefined;
    }
    if (field === undefined) columns.push({ index, header: name });
    else {
      taken.set(field, 1);
      columns.push({ index, header: name, field });
    }
  }
  const required = importableFields(entity).filter((field) => field.required);
  const present = required.filter((field) => taken.has(field.key));
  const repeated = present.filter((field) => (taken.get(field.key) ?? 0) > 1);
  const mapped = columns.filter((column) => column.field !== undefined).length;
  const confidence =
    0.7 * (required.length === 0 ? 1 : present.length / required.length) +
    (0.3 * mapped) / (columns.length || 1);
  return {
    at,
    table: { headerRow: bottom.row, columns, confidence },
    required: present.length,
    mapped,
    twice: repeated.length >= 2 && repeated.length === present.length ? repeated[0]?.label : undefined,
    score: present.length * 10 + mapped - depth * 0.01,
  };
}

/**
 * More than half of the required columns, or half of them with the one that names a record: less is another table
 * (a roster of organisations also has a street and a telephone).
 */
function isTable(candidate: Candidate, entity: EntityDef): boolean {
  const fields = importableFields(entity);
  const required = fields.filter((field) => field.required).length;
  const named = candidate.table.columns.some((column) => column.field === entity.nameField);
  const enough = candidate.required * 2 > required || (candidate.required * 2 === required && named);
  return enough && candidate.mapped >= Math.min(2, fields.length);
}

/** Labels below the header that stand under a column of another name: a form, with labels beside their values. */
function isForm(rows: readonly HeadRow[], candidate: Candidate, names: HeaderNames): boolean {
  const own = new Map(candidate.table.columns.map((column) => [column.index, column.field]));
  return rows.slice(candidate.at + 1, candidate.at + 1 + FORM_ROWS).some(({ cells }) => {
    const strange = new Set<string>();
    let filled = 0;
    cells.forEach((cell, index) => {
      if (cell !== null && cell !== '') filled++;
      const field = typeof cell === 'string' ? names.fieldOf(headerLine(cell)) : undefined;
      if (field !== undefined && own.get(index) !== field) strange.add(field);
    });
    // Labels alone are the header of a second table: the layout refuses that where it stands.
    return strange.size >= 2 && strange.size < filled * LABELS_ALONE;
  });
}

/**
 * Finds the table of an entity among the first rows of a sheet: title, 填报单位 and 单位:元 lines are passed over,
 * headers of up to three rows are joined, repeated names stay with the first column.
 * @param rows the first rows with a value, some 30 of them
 * @param learnt what the user mapped earlier: header key → field key
 */
export function findTable(
  rows: readonly HeadRow[],
  merges: readonly MergedRange[],
  entity: EntityDef,
  learnt: ReadonlyMap<string, string> = new Map(),
): FoundTable | HeaderRefusal {
  const names = new HeaderNames(entity, learnt);
  let best: Candidate | undefined;
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at++) {
    for (let depth = 1; depth <= DEEPEST; depth++) {
      const candidate = candidateAt(rows, at, depth, names, entity, merges);
      if (candidate && isTable(candidate, entity) && (!best || candidate.score > best.score))
        best = candidate;
    }
  }
  if (!best || isForm(rows, best, names)) return { code: 'HEADER_NOT_FOUND', params: {} };
  if (best.twice !== undefined) return { code: 'HEADER_AMBIGUOUS', params: { header: best.twice } };
  return best.table;
}

/** True for a found table, false for a refusal. */
export function isFound(result: FoundTable | HeaderRefusal): result is FoundTable {
  return 'headerRow' in result;
}

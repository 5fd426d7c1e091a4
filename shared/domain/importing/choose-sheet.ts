import type { EntityDef } from '../../kernel/field.ts';
import { isOwnSheet } from '../exchange/template-meta.ts';
import { findTable, isFound } from './header.ts';
import type { FoundTable, HeaderRefusal, HeadRow } from './header.ts';
import type { MergedRange } from './merged-range.ts';

/** What is looked at of one sheet. */
export interface SheetHead {
  readonly name: string;
  readonly visible: boolean;
  /** Rows that hold a value, in the whole sheet. */
  readonly rows: number;
  /** The first of them, some 30. */
  readonly head: readonly HeadRow[];
  readonly merges: readonly MergedRange[];
}

export interface ChosenSheet {
  readonly sheet: string;
  readonly table: FoundTable;
}

export type SheetRefusal =
  | HeaderRefusal
  | { readonly code: 'SHEET_EMPTY'; readonly params: Readonly<Record<string, string | number>> };

interface Hit {
  readonly head: SheetHead;
  readonly table: FoundTable;
  readonly hasData: boolean;
}

/** Another sheet whose table is as sure as this share of the best one is a rival, not a by-product. */
const RIVAL = 0.9;

function hit(head: SheetHead, table: FoundTable): Hit {
  const above = head.head.filter(({ row }) => row <= table.headerRow).length;
  return { head, table, hasData: head.rows > above };
}

/**
 * The sheet to import: the one that holds the entity's table, wherever it stands; hidden sheets only where no
 * visible one does, the sheets of our own templates (填写说明, `_lists`) only where nothing else does. Two sheets that both hold it are refused with their names, since taking one would lose the other.
 * @param wanted the user's choice, by name
 */
export function chooseSheet(
  sheets: readonly SheetHead[],
  entity: EntityDef,
  learnt: ReadonlyMap<string, string> = new Map(),
  wanted?: string,
): ChosenSheet | SheetRefusal {
  const asked = wanted === undefined ? sheets : sheets.filter((sheet) => sheet.name === wanted);
  const filled = asked.filter((sheet) => sheet.rows > 0);
  if (filled.length === 0)
    return { code: 'SHEET_EMPTY', params: wanted === undefined ? {} : { sheet: wanted } };
  const results = filled.map((head) => ({ head, result: findTable(head.head, head.merges, entity, learnt) }));
  const all = results.flatMap(({ head, result }) => (isFound(result) ? [hit(head, result)] : []));
  const foreign = all.filter(({ head }) => !isOwnSheet(head.name));
  const fitting = foreign.length > 0 ? foreign : all;
  const visible = fitting.filter(({ head }) => head.visible);
  const hits = visible.length > 0 ? visible : fitting;
  const first = hits[0];
  if (!first) {
    const ambiguous = results.find(({ result }) => !isFound(result) && result.code === 'HEADER_AMBIGUOUS');
    if (ambiguous && !isFound(ambiguous.result)) return ambiguous.result;
    return { code: 'HEADER_NOT_FOUND', params: {} };
  }
  const withData = hits.filter(({ hasData }) => hasData);
  if (withData.length === 0) return { code: 'SHEET_EMPTY', params: { sheet: first.head.name } };
  const [best, second] = withData.toSorted((a, b) => b.table.confidence - a.table.confidence);
  if (best && second && second.table.confidence >= best.table.confidence * RIVAL) {
    return { code: 'HEADER_AMBIGUOUS', params: { sheets: withData.map(({ head }) => head.name).join('、') } };
  }
  return best
    ? { sheet: best.head.name, table: best.table }
    : { code: 'SHEET_EMPTY', params: { sheet: first.head.name } };
}

/** True for a choice, false for a refusal. */
export function isChosen(result: ChosenSheet | SheetRefusal): result is ChosenSheet {
  return 'table' in result;
}

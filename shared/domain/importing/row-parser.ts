import type { RawCell } from '../../kernel/cell.ts';
import type { CellIssue } from '../../kernel/errors.ts';
import type { EntityDef, FieldDef } from '../../kernel/field.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { type CellRules, parseCell } from './cell-rules.ts';
import type { ColumnUse, EntityRowRules, ParsedRow, RowDraft, RowIssue } from './parsed-row.ts';
import { severityOf } from './parsed-row.ts';
import type { ParsedCell } from './parsed-cell.ts';

/** Types whose cells repeat down a column: each distinct text is worked out once. */
const REPEATING: ReadonlySet<string> = new Set([
  'code',
  'codes',
  'unit',
  'organization',
  'site',
  'project',
  'activity',
  'trainingClass',
  'menuItem',
  'date',
  'time',
  'flag',
  'tags',
]);
const MAX_REMEMBERED = 50_000;

type CellParser = (raw: RawCell, within: number | undefined) => ParsedCell;

function remembering(field: FieldDef, rules: CellRules): CellParser {
  if (!REPEATING.has(field.type)) return (raw, within) => parseCell(field, raw, rules, within);
  const known = new Map<number | undefined, Map<RawCell, ParsedCell>>();
  return (raw, within) => {
    let cells = known.get(within);
    if (!cells) {
      cells = new Map();
      known.set(within, cells);
    }
    const found = cells.get(raw);
    if (found) return found;
    const made = parseCell(field, raw, rules, within);
    if (cells.size < MAX_REMEMBERED && typeof raw !== 'object') cells.set(raw, made);
    return made;
  };
}

interface Column extends ColumnUse {
  readonly parse: CellParser;
}

/** Fields that lie within another one are read after it. */
function inReadingOrder(columns: readonly ColumnUse[]): readonly ColumnUse[] {
  return [...columns.filter(({ field }) => !field.within), ...columns.filter(({ field }) => field.within)];
}

class Draft implements RowDraft {
  readonly values: Record<string, FieldValue> = {};
  readonly unresolved: Record<string, string> = {};
  readonly issues: RowIssue[] = [];
  private readonly cells: readonly RawCell[];
  private readonly byField: ReadonlyMap<string, ColumnUse>;
  private readonly labels: ReadonlyMap<string, string>;

  constructor(
    cells: readonly RawCell[],
    byField: ReadonlyMap<string, ColumnUse>,
    labels: ReadonlyMap<string, string>,
  ) {
    this.cells = cells;
    this.byField = byField;
    this.labels = labels;
  }

  raw(field: string): RawCell {
    const column = this.byField.get(field);
    return column ? (this.cells[column.index] ?? null) : null;
  }

  hasError(field: string): boolean {
    return this.issues.some((issue) => issue.field === field && severityOf(issue.code) === 'error');
  }

  put(field: string, issue: CellIssue): void {
    if (severityOf(issue.code) === 'error' && this.hasError(field)) return;
    const label = this.labels.get(field);
    const column = this.byField.get(field)?.header ?? label ?? field;
    const params = label === undefined ? issue.params : { field: label, ...issue.params };
    this.issues.push({ field, column, code: issue.code, params: params ?? {} });
  }
}

/**
 * Compiles the rules of one file: mapped columns, remembered texts, the entity's own checks. The function it answers
 * runs once per data row.
 * @param defaults values of fields that have no column in the file, such as the reporting unit for 所属街道
 */
export function compileRows(
  entity: EntityDef,
  entityRules: EntityRowRules,
  columns: readonly ColumnUse[],
  rules: CellRules,
  defaults: Readonly<Record<string, FieldValue>> = {},
): (cells: readonly RawCell[]) => ParsedRow {
  const uses: readonly Column[] = inReadingOrder(columns).map((column) => ({
    ...column,
    parse: remembering(column.field, rules),
  }));
  const byField = new Map<string, ColumnUse>(uses.map((use) => [use.field.key, use]));
  const labels = new Map(entity.fields.map((field) => [field.key, field.label]));
  const required = entity.fields.filter((field) => field.required && field.importable);

  return (cells) => {
    const draft = new Draft(cells, byField, labels);
    Object.assign(draft.values, defaults);
    for (const use of uses) {
      const key = use.field.key;
      const enclosing = use.field.within === undefined ? undefined : draft.values[use.field.within];
      const cell = use.parse(cells[use.index] ?? null, typeof enclosing === 'number' ? enclosing : undefined);
      draft.values[key] = cell.value;
      if (cell.notice) draft.put(key, cell.notice);
      if (cell.unresolved !== undefined) draft.unresolved[key] = cell.unresolved;
      // The planner looks for the name among the file's own rows first.
      const isHeld = cell.unresolved !== undefined && entityRules.selfReferences?.includes(key);
      if (cell.issue && !isHeld) draft.put(key, cell.issue);
    }
    entityRules.check(draft, rules);
    const yielded = entityRules.yielded?.(draft) ?? [];
    for (const field of required) {
      const blank = (draft.values[field.key] ?? null) === null;
      const said = draft.issues.some((issue) => issue.field === field.key);
      if (blank && !said && !yielded.includes(field.key)) {
        draft.put(field.key, { code: 'REQUIRED_MISSING', params: { field: field.label } });
      }
    }
    return {
      values: draft.values,
      issues: draft.issues,
      unresolved: draft.unresolved,
      matchKey: entityRules.matchKey(draft),
    };
  };
}

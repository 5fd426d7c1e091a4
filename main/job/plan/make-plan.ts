import { z } from 'zod';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import { cellText } from '../../../shared/kernel/cell.ts';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { type CellRules, cellRules } from '../../../shared/domain/importing/cell-rules.ts';
import type { Dictionaries } from '../../../shared/domain/importing/directories.ts';
import { entityRowRules } from '../../../shared/domain/importing/entity-rules.ts';
import { headerKey } from '../../../shared/domain/importing/header-text.ts';
import type { FoundTable } from '../../../shared/domain/importing/header.ts';
import type { ColumnUse, ParsedRow, RowIssue } from '../../../shared/domain/importing/parsed-row.ts';
import { severityOf } from '../../../shared/domain/importing/parsed-row.ts';
import { compileRows } from '../../../shared/domain/importing/row-parser.ts';
import { type CellNotice, SheetLayout } from '../../../shared/domain/importing/sheet-layout.ts';
import { UID_HEADER } from '../../../shared/domain/exchange/uid-column.ts';
import { createPlan, writePlanMeta } from '../../db/plan-file.ts';
import type { TaskControl } from '../process/protocol.ts';
import { openWorkbook } from '../read/open-workbook.ts';
import { chooseTable } from './choose-table.ts';
import { planRowWriter } from './row-writer.ts';
import { usedThings } from './used.ts';

const PROGRESS_EVERY = 1000;

const schema = z.object({
  path: z.string(),
  planPath: z.string(),
  entity: z.string(),
  sheet: z.string().nullable(),
  headerRow: z.number().nullable(),
  mapping: z.array(z.object({ index: z.number(), field: z.string().nullable() })).nullable(),
  unitId: z.number().nullable(),
  dictionaries: z.custom<Dictionaries>((value) => typeof value === 'object' && value !== null),
});
export type MakePlanInput = z.infer<typeof schema>;

export interface MadePlan {
  readonly kind: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly field: string | null;
  }[];
}

/**
 * Reads a file, finds its table, applies the rules to every data row and writes rows and issues into a new plan. It
 * never sees the ledger: what the rules need comes with the input. Throws file codes.
 */
export async function makePlan(given: unknown, control: TaskControl): Promise<MadePlan> {
  const input = schema.parse(given);
  const entity = entityOf(input.entity as EntityKey);
  const workbook = await openWorkbook(input.path);
  const { sheet, table } = chooseTable(workbook, entity, input.dictionaries.learntHeaders, input);
  const info = workbook.sheets.find(({ name }) => name === sheet);
  const reader = workbook.reader(sheet);
  const rules = cellRules(input.dictionaries, workbook.date1904);
  const columns = columnUses(input.entity as EntityKey, table);
  const defaults = unitDefault(input.entity as EntityKey, columns, rules, input.unitId);
  const parse = compileRows(entity, entityRowRules[input.entity as EntityKey], columns, rules, defaults);
  const used = usedThings(columns, rules, defaults);
  const layout = new SheetLayout(table, entity, reader.merges);
  const uidColumn = table.columns.find(({ header }) => headerKey(header) === headerKey(UID_HEADER))?.index;
  const byIndex = new Map(columns.map((column) => [column.index, column]));

  const plan = createPlan(input.planPath, entity);
  try {
    const writer = planRowWriter(plan, entity);
    const total = info?.rows ?? 0;
    let done = 0;
    plan.exec('BEGIN');
    for (const row of layout.rows(reader)) {
      const uid = uidColumn === undefined ? null : cellText(row.cells[uidColumn] ?? null) || null;
      const base = { n: row.row, raw: JSON.stringify(row.cells), uid };
      if (row.kind === 'example') {
        writer.add({ ...base, skipped: 'example' }, undefined);
        writer.issue(row.row, { field: null, column: '', code: 'EXAMPLE_ROW_SKIPPED', params: {} }, 'layout');
      } else {
        const parsed = withoutLayoutErrors(parse(row.cells), row.notices, byIndex);
        used.see(row.cells, parsed);
        writer.add({ ...base, skipped: null }, parsed);
        for (const notice of row.notices) writer.issue(row.row, layoutIssue(notice, byIndex), 'layout');
      }
      if (++done % PROGRESS_EVERY === 0) control.progress(done, total, 'checking');
    }
    used.write(plan);
    writePlanMeta(plan, {
      entity: input.entity,
      kind: workbook.kind,
      sheet,
      headerRow: table.headerRow,
      date1904: workbook.date1904,
      defaults,
      columns: table.columns.map(({ index, header, field }) => ({ index, header, field: field ?? null })),
      notices: layout.notices().map(({ row, code, params }) => ({ row, column: '', code, params })),
    });
    plan.exec('COMMIT');
  } finally {
    plan.close();
  }
  return {
    kind: workbook.kind,
    sheet,
    headerRow: table.headerRow,
    columns: table.columns.map(({ index, header, field }) => ({ index, header, field: field ?? null })),
  };
}

/** The mapped columns of a table, with their fields. */
export function columnUses(key: EntityKey, table: Pick<FoundTable, 'columns'>): ColumnUse[] {
  const { fields } = entityOf(key);
  return table.columns.flatMap(({ index, header, field }) => {
    const found = fields.find((candidate) => candidate.key === field);
    return found ? [{ index, header, field: found }] : [];
  });
}

/** A file without a column for its units belongs to the unit that reported it, where that unit fits the column. */
function unitDefault(
  key: EntityKey,
  columns: readonly ColumnUse[],
  rules: CellRules,
  unitId: number | null,
): Readonly<Record<string, number>> {
  const unit = unitId === null ? undefined : rules.units.byId(unitId);
  const field = entityOf(key).fields.find(({ type, required }) => type === 'unit' && required);
  if (!unit || !field || columns.some((column) => column.field.key === field.key)) return {};
  return field.unitTypes && !field.unitTypes.includes(unit.type) ? {} : { [field.key]: unit.id };
}

function layoutIssue(notice: CellNotice, columns: ReadonlyMap<number, ColumnUse>): RowIssue {
  const column = columns.get(notice.column);
  return {
    field: column?.field.key ?? null,
    column: column?.header ?? '',
    code: notice.code,
    params: notice.params,
  };
}

/** A cell whose error the layout names (同上 with nothing above) is not judged a second time by its field's rules. */
export function withoutLayoutErrors(
  parsed: ParsedRow,
  notices: readonly Pick<CellNotice, 'column' | 'code'>[],
  columns: ReadonlyMap<number, ColumnUse>,
): ParsedRow {
  if (notices.length === 0) return parsed;
  const wrong = new Set(
    notices
      .filter(({ code }) => severityOf(code) === 'error')
      .map(({ column }) => columns.get(column)?.field.key),
  );
  if (wrong.size === 0) return parsed;
  return {
    ...parsed,
    values: Object.fromEntries(Object.entries(parsed.values).filter(([key]) => !wrong.has(key))),
    issues: parsed.issues.filter(({ field }) => !wrong.has(field ?? undefined)),
  };
}

/** Raw cells of a stored row, for checking it anew. */
export function rawCells(text: string): readonly RawCell[] {
  return JSON.parse(text) as RawCell[];
}

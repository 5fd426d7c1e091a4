import { cellText, type RawCell } from '../../../shared/kernel/cell.ts';
import { fullSentence } from '../../../shared/text/zh-CN/errors.ts';
import type { ErrorCode, ErrorParams } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { readPlanMeta } from '../../db/plan-file.ts';
import { readBatch } from './batches.ts';
import { withPlan } from './rows.ts';

/** What the error workbook of a batch is written from; only wrong rows, in the order of the sheet. */
export interface ErrorSheet {
  readonly fileName: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly lastColumn: number;
  readonly sheetRows: number;
  readonly rows: readonly ErrorSheetRow[];
}

export interface ErrorSheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly issues: readonly { readonly columnIndex: number | null; readonly sentence: string }[];
}

/** The wrong rows of a plan in the sender's own words, with a sentence at every wrong cell. */
export function errorRows(context: ReadContext, { batchId }: { batchId: number }): ErrorSheet {
  const batch = readBatch(context.db, batchId);
  return withPlan(context, batchId, (plan) => {
    const meta = readPlanMeta(plan);
    const columnOf = new Map(meta.columns.map(({ header, index }) => [header, index]));
    const fieldColumn = new Map(
      meta.columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])),
    );
    const issues = plan
      .prepare(
        `SELECT n, field, "column", code, params FROM issue WHERE severity = 'error' ORDER BY n, rowid`,
      )
      .all() as { n: number; field: string | null; column: string; code: string; params: string }[];
    const byRow = Map.groupBy(issues, ({ n }) => n);
    const rows = plan.prepare(`SELECT n, raw FROM row WHERE action = 'error' ORDER BY n`).all() as {
      n: number;
      raw: string;
    }[];
    const lastColumn = Math.max(0, ...meta.columns.map(({ index }) => index));
    const headers = Array.from({ length: lastColumn + 1 }, () => '');
    for (const { index, header } of meta.columns) headers[index] = header;
    return {
      fileName: batch.file_name,
      sha256: batch.sha256,
      sheet: meta.sheet,
      headerRow: meta.headerRow,
      headers,
      lastColumn,
      sheetRows: batch.read_rows + meta.headerRow,
      rows: rows.map(({ n, raw }) => ({
        row: n,
        cells: (JSON.parse(raw) as RawCell[]).map((cell) => cellText(cell)),
        issues: (byRow.get(n) ?? []).map(({ field, column, code, params }) => ({
          columnIndex: fieldColumn.get(field ?? '') ?? columnOf.get(column) ?? null,
          sentence: fullSentence(code as ErrorCode, JSON.parse(params) as ErrorParams),
        })),
      })),
    };
  });
}

import { z } from 'zod';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { cellRules } from '../../../shared/domain/importing/cell-rules.ts';
import type { Dictionaries } from '../../../shared/domain/importing/directories.ts';
import { entityRowRules } from '../../../shared/domain/importing/entity-rules.ts';
import { planColumn, plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import { compileRows } from '../../../shared/domain/importing/row-parser.ts';
import type { CellCode } from '../../../shared/kernel/errors.ts';
import { openPlan, readPlanMeta } from '../../db/plan-file.ts';
import type { TaskControl } from '../process/protocol.ts';
import { columnUses, rawCells, withoutLayoutErrors } from './make-plan.ts';
import { issueWriter, unresolvedText } from './row-writer.ts';
import { usedThings } from './used.ts';

const PROGRESS_EVERY = 1000;

const schema = z.object({
  planPath: z.string(),
  dictionaries: z.custom<Dictionaries>((value) => typeof value === 'object' && value !== null),
});

/**
 * Checks the stored raw values again, after an alias or a code was taught: the sender's file is not read. Decisions
 * about rows stay.
 */
export function remakePlan(given: unknown, control: TaskControl): Record<never, never> {
  const { planPath, dictionaries } = schema.parse(given);
  const plan = openPlan(planPath, 'write');
  try {
    const meta = readPlanMeta(plan);
    const key = meta.entity as EntityKey;
    const columns = columnUses(key, {
      columns: meta.columns.map(({ index, header, field }) => ({
        index,
        header,
        ...(field === null ? {} : { field }),
      })),
    });
    const byIndex = new Map(columns.map((column) => [column.index, column]));
    const byField = new Map(columns.map((column) => [column.field.key, column.index]));
    const rules = cellRules(dictionaries, meta.date1904);
    const parse = compileRows(entityOf(key), entityRowRules[key], columns, rules, meta.defaults);
    const used = usedThings(columns, rules, meta.defaults);
    const keys = plannedKeys(entityOf(key));
    const rows = plan.prepare('SELECT n, raw FROM row WHERE skipped IS NULL ORDER BY n').all() as {
      n: number;
      raw: string;
    }[];
    const layout = layoutErrors(
      plan.prepare(`SELECT n, field, code FROM issue WHERE stage = 'layout' AND field IS NOT NULL`).all(),
    );
    plan.exec('BEGIN');
    plan.exec(`DELETE FROM issue WHERE stage = 'cell'; DELETE FROM used;`);
    const update = plan.prepare<unknown[]>(
      `UPDATE row SET match_key = ?, unresolved = ?, ${keys.map((field) => `${planColumn(field)} = ?`).join(', ')} WHERE n = ?`,
    );
    const issue = issueWriter(plan);
    rows.forEach(({ n, raw }, index) => {
      const cells = rawCells(raw);
      const notices = (layout.get(n) ?? []).map(({ field, code }) => ({
        column: byField.get(field) ?? -1,
        code,
      }));
      const parsed = withoutLayoutErrors(parse(cells), notices, byIndex);
      used.see(cells, parsed);
      update.run(
        parsed.matchKey,
        unresolvedText(parsed),
        ...keys.map((field) => parsed.values[field] ?? null),
        n,
      );
      for (const found of parsed.issues) issue(n, found, 'cell');
      if (index % PROGRESS_EVERY === 0) control.progress(index, rows.length, 'checking');
    });
    used.write(plan);
    plan.exec('COMMIT');
  } finally {
    plan.close();
  }
  return {};
}

interface LayoutError {
  readonly n: number;
  readonly field: string;
  readonly code: CellCode;
}

function layoutErrors(rows: readonly unknown[]): ReadonlyMap<number, LayoutError[]> {
  return Map.groupBy(rows as LayoutError[], ({ n }) => n);
}

import type { Database } from 'better-sqlite3';
import type { EntityDef } from '../../../shared/kernel/field.ts';
import { planColumn, plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import { type ParsedRow, type RowIssue, severityOf } from '../../../shared/domain/importing/parsed-row.ts';

/** A row as the plan stores it. */
export interface PlanRowInput {
  readonly n: number;
  readonly raw: string;
  readonly skipped: string | null;
  readonly uid: string | null;
}

export interface PlanRowWriter {
  add(row: PlanRowInput, parsed: ParsedRow | undefined): void;
  issue(n: number, issue: RowIssue, stage: 'cell' | 'layout'): void;
}

/** Writes rows of a new plan with statements prepared once. */
export function planRowWriter(plan: Database, entity: EntityDef): PlanRowWriter {
  const keys = plannedKeys(entity);
  const names = [
    'n',
    'raw',
    'skipped',
    'uid',
    'match_key',
    'unresolved',
    ...keys.map((key) => planColumn(key)),
  ];
  const insert = plan.prepare<unknown[]>(
    `INSERT INTO row (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const issue = issueWriter(plan);
  return {
    issue,
    add(row, parsed) {
      insert.run(
        row.n,
        row.raw,
        row.skipped,
        row.uid,
        parsed?.matchKey ?? null,
        parsed ? unresolvedText(parsed) : null,
        ...keys.map((key) => parsed?.values[key] ?? null),
      );
      for (const found of parsed?.issues ?? []) issue(row.n, found, 'cell');
    },
  };
}

export function unresolvedText(parsed: ParsedRow): string | null {
  for (const _ in parsed.unresolved) return JSON.stringify(parsed.unresolved);
  return null;
}

/** Writes one issue of a row. */
export function issueWriter(plan: Database): (n: number, issue: RowIssue, stage: 'cell' | 'layout') => void {
  const insert = plan.prepare<unknown[]>(
    'INSERT INTO issue (n, field, "column", code, severity, params, stage) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return (n, { field, column, code, params }, stage) => {
    insert.run(n, field, column, code, severityOf(code), JSON.stringify(params), stage);
  };
}

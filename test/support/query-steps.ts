import type { Database } from 'better-sqlite3';

/**
 * How SQLite will find the rows of a query, step by step: `SEARCH t USING INDEX …`, `SCAN t`. The ledger keeps no
 * statistics, so that the plan of an empty ledger is the plan of a full one.
 * @param parameters those that the query binds
 */
export function querySteps(db: Database, text: string, ...parameters: readonly unknown[]): string[] {
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(...parameters)
    .map(({ detail }) => detail);
}

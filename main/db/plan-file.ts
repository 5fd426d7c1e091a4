import type { Database } from 'better-sqlite3';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { planColumn, plannedKeys } from '../../shared/domain/importing/plan-fields.ts';
import { openDatabase } from './vault.ts';

/** What a plan knows of itself. */
export interface PlanMeta {
  readonly entity: string;
  readonly kind: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly date1904: boolean;
  /** Values of fields that have no column: the reporting unit for 所属街道. */
  readonly defaults: Readonly<Record<string, number>>;
  /** Every column of the sheet under the header: field = null where it is not taken. */
  readonly columns: readonly PlanColumn[];
  /** Notices about the sheet as a whole: hidden rows, totals left out. */
  readonly notices: readonly PlanNotice[];
}

export interface PlanColumn {
  readonly index: number;
  readonly header: string;
  readonly field: string | null;
}

export interface PlanNotice {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * The plan of one import is a SQLite file of its own: what each row says, what would happen, what stands in the way.
 * The job process writes rows, the planner adds target and action, the writer executes it and nothing else.
 */
function schema(entity: EntityDef): string {
  const fields = plannedKeys(entity).map((key) => `${planColumn(key)} ANY`);
  return `
    CREATE TABLE meta (value TEXT NOT NULL) STRICT;
    CREATE TABLE row (
      n INTEGER PRIMARY KEY,
      raw TEXT NOT NULL,
      skipped TEXT,
      match_key TEXT,
      target_id INTEGER,
      target_version INTEGER,
      changed TEXT NOT NULL DEFAULT '',
      action TEXT,
      decision TEXT,
      seq INTEGER NOT NULL DEFAULT 0,
      unresolved TEXT,
      uid TEXT,
      refs TEXT,
      ${fields.join(', ')}
    ) STRICT;
    CREATE TABLE issue (
      n INTEGER NOT NULL,
      field TEXT,
      "column" TEXT NOT NULL,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      params TEXT NOT NULL,
      stage TEXT NOT NULL
    ) STRICT;
    CREATE TABLE used (kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;`;
}

/** Built once the rows of a file stand: the comparison asks for the issues of a row. */
export const ISSUE_INDEXES = `
  CREATE INDEX IF NOT EXISTS issue_by_row ON issue (n);
  CREATE INDEX IF NOT EXISTS issue_by_code ON issue (code, field);`;

/** Pages of rows by what becomes of them. A comparison settles that for every row, and is faster without the index. */
export const ACTION_INDEX = {
  drop: 'DROP INDEX IF EXISTS row_by_action',
  make: 'CREATE INDEX row_by_action ON row (action, n)',
};

/**
 * Makes an empty plan. It can be made again from the sender's file and goes with a process that dies: no sync slows
 * it down, and no journal stands beside it.
 */
export function createPlan(path: string, entity: EntityDef): Database {
  const db = openDatabase(path, { create: true });
  withoutJournalFile(db);
  db.exec(schema(entity));
  return db;
}

/**
 * Opens a plan for looking at it; for changing one that a clerk works with (a process that dies leaves it as it was);
 * or, `new`, for comparing one that nobody has seen and nobody would miss, which is faster.
 */
export function openPlan(path: string, mode: 'read' | 'write' | 'new'): Database {
  // Not `readonly`: whoever opens it first after a death rolls back what the dead process had half written.
  const db = openDatabase(path);
  if (mode === 'new') withoutJournalFile(db);
  if (mode === 'write') db.pragma('synchronous = OFF');
  if (mode === 'read') db.pragma('query_only = ON');
  return db;
}

/** `journal_mode = OFF` would be ignored without a word: this build of SQLite is defensive. */
function withoutJournalFile(db: Database): void {
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
}

export function readPlanMeta(db: Database): PlanMeta {
  const text = db.prepare<[], { value: string }>('SELECT value FROM meta').get()?.value;
  if (text === undefined) throw new Error('A plan without meta');
  return JSON.parse(text) as PlanMeta;
}

export function writePlanMeta(db: Database, meta: PlanMeta): void {
  db.exec('DELETE FROM meta');
  db.prepare<[string]>('INSERT INTO meta (value) VALUES (?)').run(JSON.stringify(meta));
}

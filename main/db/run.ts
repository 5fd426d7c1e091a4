import type { Database, Statement } from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { LedgerTables } from './tables.ts';

/**
 * Kysely builds and compiles, better-sqlite3 executes, synchronously: no transaction is ever open across an
 * await. The builder has no connection of its own.
 */
export const q = new Kysely<LedgerTables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A built query whose rows have the type `R`. */
export type Built<R> = Compilable<R>;

const prepared = new WeakMap<Database, Map<string, Statement<unknown[]>>>();
const MAX_PREPARED = 300;

/** The prepared statement of a text, kept per connection. */
export function statement(db: Database, sql: string): Statement<unknown[]> {
  let known = prepared.get(db);
  if (!known) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (!found) {
    if (known.size >= MAX_PREPARED) known.clear();
    found = db.prepare<unknown[]>(sql);
    known.set(sql, found);
  }
  return found;
}

/** All rows of a built query. */
export function all<R>(db: Database, query: Built<R>): R[] {
  const { sql, parameters } = query.compile();
  return statement(db, sql).all(...parameters) as R[];
}

/** The first row of a built query, if any. */
export function first<R>(db: Database, query: Built<R>): R | undefined {
  const { sql, parameters } = query.compile();
  return statement(db, sql).get(...parameters) as R | undefined;
}

/** Runs a built insert, update or delete; answers the rows touched and the id of the row inserted. */
export function run(db: Database, query: Built<unknown>): { changes: number; id: number } {
  const { sql, parameters } = query.compile();
  const { changes, lastInsertRowid } = statement(db, sql).run(...parameters);
  return { changes, id: Number(lastInsertRowid) };
}

/** One number of a plain SQL text; 0 where no row answers. */
export function scalar(db: Database, sql: string, ...parameters: readonly unknown[]): number {
  const value = statement(db, sql)
    .pluck()
    .get(...parameters);
  return typeof value === 'number' ? value : 0;
}

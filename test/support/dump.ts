import type { Database } from 'better-sqlite3';
import { nameTerms } from '../../shared/domain/names/search-terms.ts';

/** What records that something happened, and what a batch teaches: not part of what the ledger says. */
const RECORDS = [
  'audit',
  'change',
  'import_batch',
  'import_row',
  'learnt_code',
  'learnt_header',
  'export_entry',
  'merge_log',
  'sqlite_sequence',
  // What the checks of records have still to look at.
  'record_check_due',
];
/** Columns that tell how often and when a row was written. */
const MARKS: ReadonlySet<string> = new Set(['version', 'updated_at']);

/** A total of nothing says as much as no total. */
const TOTALS: Readonly<Record<string, string>> = {
  volunteer_year: 'records <> 0',
  organization_year: 'records <> 0',
  service_day: 'records <> 0',
  session_total: 'people <> 0',
  session_month: 'sessions <> 0',
};

export type Dump = Readonly<Record<string, readonly string[]>>;

/**
 * What the ledger says, table by table and row by row, with the search index: equal dumps = nothing was lost and
 * nothing is new. Versions and times of writing are left out unless `marks`.
 */
export function dumpLedger(db: Database, options: { readonly marks?: boolean } = {}): Dump {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'volunteer_search%' ORDER BY name`,
    )
    .pluck()
    .all();
  const dump: Record<string, string[]> = { search: indexedTerms(db) };
  for (const table of tables) {
    if (RECORDS.includes(table)) continue;
    const isAny = TOTALS[table] ?? 'TRUE';
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" WHERE ${isAny}`).all();
    dump[table] = rows.map((row) => JSON.stringify(row, replacer(options.marks ?? false))).toSorted();
  }
  return dump;
}

function replacer(marks: boolean) {
  return (key: string, value: unknown) =>
    key === 'uid' ? undefined : !marks && MARKS.has(key) ? undefined : value;
}

/** What differs between two dumps, line by line: empty = equal. */
export function differences(before: Dump, after: Dump): string[] {
  return Object.keys({ ...before, ...after }).flatMap((table) => {
    const was = new Set(before[table]);
    const is = new Set(after[table]);
    return [
      ...[...was].filter((line) => !is.has(line)).map((line) => `- ${table} ${line}`),
      ...[...is].filter((line) => !was.has(line)).map((line) => `+ ${table} ${line}`),
    ];
  });
}

/** `term doc` of everything that the search index holds. */
export function indexedTerms(db: Database): string[] {
  db.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, volunteer_search, instance)',
  );
  return db.prepare<[], string>(`SELECT term || ' ' || doc FROM temp.vocabulary`).pluck().all().toSorted();
}

/** The same, made anew from the names. */
export function termsOfNames(db: Database): string[] {
  const people = db
    .prepare<[], { id: number; name: string }>('SELECT id, name FROM volunteer WHERE merged_into IS NULL')
    .all();
  return people
    .flatMap(({ id, name }) =>
      nameTerms(name)
        .split(' ')
        .filter(Boolean)
        .map((term) => `${term} ${id}`),
    )
    .toSorted();
}

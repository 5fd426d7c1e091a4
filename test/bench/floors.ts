import { execFile } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Database } from 'better-sqlite3';
import { openLedger } from '../../main/db/open.ts';
import { nameTerms } from '../../shared/domain/names/search-terms.ts';

const ENTRY = fileURLToPath(new URL('floor-process.ts', import.meta.url));

/** Runs one floor in a process of its own; answers its milliseconds. */
export async function floorProcess(what: 'parse' | 'write', from: string, to = ''): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=4096',
    ENTRY,
    what,
    from,
    to,
  ]);
  return Number(stdout);
}

type Row = readonly unknown[];

interface Inserts {
  readonly sql: string;
  readonly rows: readonly Row[];
}

interface CommitWork {
  /** The batch and its audit record, which the rows refer to; not timed. */
  readonly records: readonly Inserts[];
  readonly inserts: readonly Inserts[];
  readonly updates: readonly Inserts[];
}

function insertsOf(db: Database, table: string, where: string, batch: number): Inserts {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
  const names = columns.map(({ name }) => name).join(', ');
  const rows = db
    .prepare<[number], Row>(`SELECT ${names} FROM ${table} t WHERE ${where} ORDER BY 1`)
    .raw()
    .all(batch);
  return { sql: `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`, rows };
}

const ADDED = `(SELECT r.target_id FROM import_row r WHERE r.batch_id = ? AND r.action = 'add')`;

type Imported = 'volunteers' | 'serviceRecords';

/** The batch and its audit record. */
function recordsOf(db: Database, batch: number): readonly Inserts[] {
  return [
    insertsOf(db, 'audit', 't.id = (SELECT b.commit_audit_id FROM import_batch b WHERE b.id = ?)', batch),
    insertsOf(db, 'import_batch', 't.id = ?', batch),
  ];
}

/** Everything that a committed batch left in the tables, as bare statements and rows; triggers run with them. */
function workOf(ledger: string, batch: number, entity: Imported): CommitWork {
  const db = openLedger(ledger, { role: 'reader' });
  try {
    return entity === 'volunteers' ? peopleOf(db, batch) : serviceOf(db, batch);
  } finally {
    db.close();
  }
}

function serviceOf(db: Database, batch: number): CommitWork {
  return {
    records: recordsOf(db, batch),
    inserts: [
      insertsOf(db, 'service_record', `t.id IN ${ADDED}`, batch),
      insertsOf(db, 'import_row', 't.batch_id = ?', batch),
    ],
    updates: [],
  };
}

function peopleOf(db: Database, batch: number): CommitWork {
  const people = insertsOf(db, 'volunteer', `t.id IN ${ADDED}`, batch);
  const names = db
    .prepare<[number], { id: number; name: string }>(
      `SELECT id, name FROM volunteer WHERE id IN ${ADDED} ORDER BY id`,
    )
    .all(batch);
  const updates = db
    .prepare<[number], Row>(
      `SELECT json_extract(r.after, '$.mobile'), v.updated_at, v.id FROM import_row r JOIN volunteer v ON v.id = r.target_id
         WHERE r.batch_id = ? AND r.action = 'update' ORDER BY r.row`,
    )
    .raw()
    .all(batch);
  return {
    records: recordsOf(db, batch),
    inserts: [
      people,
      insertsOf(db, 'identity_document', `t.volunteer_id IN ${ADDED}`, batch),
      insertsOf(db, 'membership', `t.volunteer_id IN ${ADDED}`, batch),
      {
        sql: 'INSERT INTO volunteer_search (rowid, terms) VALUES (?, ?)',
        rows: names.map(({ id, name }) => [id, nameTerms(name)]),
      },
      insertsOf(db, 'import_row', 't.batch_id = ?', batch),
    ],
    updates: [
      {
        sql: 'UPDATE volunteer SET mobile = ?, version = version + 1, updated_at = ? WHERE id = ?',
        rows: updates,
      },
    ],
  };
}

/**
 * The same rows as a committed batch, written by bare prepared statements in one transaction into a copy of the
 * ledger as it was before: same tables, indexes, cache and sync.
 * @returns milliseconds
 */
export function bareCommit(
  before: string,
  committed: string,
  batch: number,
  scratch: string,
  entity: Imported = 'volunteers',
): number {
  const work = workOf(committed, batch, entity);
  rmSync(scratch, { force: true });
  copyFileSync(before, scratch);
  const db = openLedger(scratch, { role: 'writer' });
  try {
    for (const { sql, rows } of work.records) for (const row of rows) db.prepare<unknown[]>(sql).run(...row);
    const started = performance.now();
    db.exec('BEGIN IMMEDIATE');
    for (const { sql, rows } of [...work.inserts, ...work.updates]) {
      const statement = db.prepare<unknown[]>(sql);
      for (const row of rows) statement.run(...row);
    }
    db.exec('COMMIT');
    return performance.now() - started;
  } finally {
    db.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(scratch + suffix, { force: true });
  }
}

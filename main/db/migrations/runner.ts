import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/kernel/errors.ts';
import { storageError } from '../storage-error.ts';

/** One step of the schema. A released one is never edited; it imports no rule or type of today. */
export interface Migration {
  /** Multiples of 10: room for nothing but order. */
  readonly version: number;
  readonly name: string;
  up(db: Database): void;
}

export interface MigrateOptions {
  /** Called once when a file that already holds a schema is about to change, before the transaction: take the backup here. */
  readonly beforeMigrating?: () => void;
}

/** Marks a database file as one of ours (`PRAGMA application_id`): the letters WMLG. */
export const APPLICATION_ID = 0x574d4c47;

/** The version that this program knows: the last migration's; 0 for none. */
export function knownVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The version that a file stands at (`PRAGMA user_version`); 0 for a new one. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Throws LEDGER_TOO_NEW { found, known } where a newer program wrote the file. */
export function refuseNewer(db: Database, migrations: readonly Migration[]): void {
  const found = schemaVersion(db);
  const known = knownVersion(migrations);
  if (found > known) throw new AppError('LEDGER_TOO_NEW', { found, known });
}

/**
 * Brings a file to the newest schema: all pending migrations in one IMMEDIATE transaction that also sets the
 * version, or none of them. Foreign keys are off meanwhile (tables may be rebuilt) and every reference is
 * checked before the commit. Throws LEDGER_TOO_NEW, DISK_FULL, or the failure of a migration, named.
 */
export function migrate(db: Database, migrations: readonly Migration[], options: MigrateOptions = {}): void {
  checkOrder(migrations);
  refuseNewer(db, migrations);
  const found = schemaVersion(db);
  const pending = migrations.filter((migration) => migration.version > found);
  if (pending.length === 0) return;
  if (db.inTransaction) throw new Error('Migrations open their own transaction');
  if (found > 0) options.beforeMigrating?.();

  const enforced = db.pragma('foreign_keys', { simple: true }) === 1;
  // Without effect inside a transaction, therefore out here.
  db.pragma('foreign_keys = OFF');
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const migration of pending) runOne(db, migration);
    checkReferences(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${knownVersion(migrations)}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw storageError(error);
  } finally {
    db.pragma(`foreign_keys = ${enforced ? 'ON' : 'OFF'}`);
  }
  db.pragma('optimize');
}

function runOne(db: Database, migration: Migration): void {
  try {
    migration.up(db);
  } catch (error) {
    const refusal = storageError(error);
    if (refusal instanceof AppError) throw refusal;
    throw new Error(`Migration ${migration.version} (${migration.name}) failed: ${String(error)}`, {
      cause: error,
    });
  }
  if (!db.inTransaction) {
    throw new Error(`Migration ${migration.version} (${migration.name}) ended the transaction of the runner`);
  }
}

function checkOrder(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { version, name } of migrations) {
    if (!Number.isInteger(version) || version % 10 !== 0) {
      throw new Error(`Migration ${version} (${name}): the version must be a multiple of 10`);
    }
    if (version <= last) throw new Error(`Migration ${version} (${name}) stands after ${last}: out of order`);
    last = version;
  }
}

interface BrokenReference {
  readonly table: string;
  readonly parent: string;
}

function checkReferences(db: Database): void {
  const broken = db.prepare<[], BrokenReference>('PRAGMA foreign_key_check').all();
  if (broken.length === 0) return;
  const pairs = new Set(broken.map(({ table, parent }) => `${table} → ${parent}`));
  throw new Error(`${broken.length} rows would refer to nothing: ${[...pairs].join(', ')}`);
}

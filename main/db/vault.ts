import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { type FileDigest, renameDurably, sizeOf } from './durable-files.ts';
import { storageError } from './storage-error.ts';

/** Where everything of one ledger lies. The folder must be on a local disk: WAL does not work on a network share. */
export interface DataPaths {
  readonly root: string;
  readonly ledger: string;
  readonly lock: string;
  /** Plan files of imports, one per batch. */
  readonly plans: string;
  /** Files by hash: `attachments/ab/<sha256>`. */
  readonly attachments: string;
  readonly backups: string;
  readonly tmp: string;
  readonly logs: string;
  /** Stands here only while a restored file takes the ledger's place. */
  readonly restoreJournal: string;
}

/** The paths inside a data folder; creates nothing. */
export function dataPaths(dataDir: string): DataPaths {
  return {
    root: dataDir,
    ledger: join(dataDir, 'ledger.db'),
    lock: join(dataDir, 'lock.db'),
    plans: join(dataDir, 'plans'),
    attachments: join(dataDir, 'attachments'),
    backups: join(dataDir, 'backups'),
    tmp: join(dataDir, 'tmp'),
    logs: join(dataDir, 'logs'),
    restoreJournal: join(dataDir, 'restore.json'),
  };
}

/** Creates the folders that are missing, closed to other users of the PC (0700; Windows inherits the profile's rights). */
export function ensureFolders(paths: DataPaths): void {
  mkdirSync(paths.root, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(paths.root, 0o700);
  for (const folder of [paths.plans, paths.attachments, paths.backups, paths.tmp, paths.logs]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
}

/**
 * Empties `tmp/`: uploads and half-written exports of a run that died. For the holder of the lock, at its start.
 * What another process still has open stays (Windows) and goes at the next start.
 */
export function emptyTmp(paths: DataPaths): void {
  for (const name of readdirSync(paths.tmp)) {
    try {
      rmSync(join(paths.tmp, name), { recursive: true, force: true });
    } catch {
      // In use elsewhere: the next start removes it.
    }
  }
}

/**
 * Removes a file of `tmp/` that nobody waits for any more, and what a dead process left beside it under its name
 * (`.part`, `-journal`): uploads and made files hold personal data. A file that lies elsewhere (the user's own, chosen
 * in a dialog) stays.
 */
export function dropTemporary(paths: DataPaths, path: string): void {
  if (dirname(path) !== paths.tmp) return;
  for (const name of readdirSync(paths.tmp)) {
    if (!name.startsWith(basename(path))) continue;
    try {
      rmSync(join(paths.tmp, name), { force: true });
    } catch {
      // Still open somewhere (Windows): the next start removes it.
    }
  }
}

/** How a database file is opened. */
export interface OpenOptions {
  readonly readonly?: boolean;
  /** Create the file; refuses one that exists. */
  readonly create?: boolean;
  /** Key of an encrypted file. This build of SQLite has no encryption and refuses a key, never ignores it. */
  readonly key?: string;
  /** How long a statement waits for another connection's lock, in milliseconds. Default 5000. */
  readonly busyMs?: number;
}

/**
 * Opens a database file under the data folder (ledger, lock, plan, backup). The only place that does, so that
 * encryption can come in here. Throws DISK_FULL, LEDGER_DAMAGED or the system's own error.
 */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  if (options.create) closeSync(openSync(path, 'wx', 0o600));
  try {
    const db = new SqliteDatabase(path, {
      readonly: options.readonly ?? false,
      fileMustExist: true,
      timeout: options.busyMs ?? 5000,
    });
    try {
      if (options.key !== undefined) unlock(db, options.key);
      // Views, triggers and indexes of a file that came from outside may call nothing but SQLite's harmless functions.
      db.pragma('trusted_schema = OFF');
      db.pragma('cell_size_check = ON');
      db.pragma('temp_store = MEMORY');
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  } catch (error) {
    throw storageError(error);
  }
}

/** Plain SQLite ignores `PRAGMA key` without a word and would write plain text; a cipher build answers it. */
function unlock(db: Database, key: string): void {
  const answer = db.pragma(`key = '${key.replaceAll("'", "''")}'`);
  if (!Array.isArray(answer) || answer.length === 0)
    throw new Error('This build of SQLite cannot open encrypted files');
}

/** Where the content of a hash lies below an attachments folder. */
export function attachmentPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Only a disk error or a hand can shorten a stored file: the odd one is kept beside the whole one that replaces it. */
export function setAsideDamaged(path: string): void {
  if (existsSync(path)) renameDurably(path, `${path}.damaged-${randomBytes(4).toString('hex')}`);
}

/**
 * Copies a file by its hash into `attachments/`, whole and on the disk when it returns: call it before the row
 * that names it. The same content is kept once. Throws DISK_FULL.
 */
export async function storeAttachment(dataDir: string, sourcePath: string): Promise<FileDigest> {
  const paths = dataPaths(dataDir);
  const part = join(paths.tmp, `attachment-${randomBytes(8).toString('hex')}`);
  mkdirSync(paths.tmp, { recursive: true, mode: 0o700 });
  try {
    const digest = await copyHashing(sourcePath, part);
    const target = attachmentPath(paths.attachments, digest.sha256);
    mkdirSync(join(target, '..'), { recursive: true, mode: 0o700 });
    if (sizeOf(target) !== digest.size) setAsideDamaged(target);
    if (!existsSync(target)) renameDurably(part, target);
    return digest;
  } catch (error) {
    throw storageError(error);
  } finally {
    rmSync(part, { force: true });
  }
}

/** How a stored file fares: `altered` = its content is not what its name says. */
export type StoredState = 'present' | 'missing' | 'altered';

/** Looks whether a stored file is there with its size; does not read it. */
export function attachmentState(dataDir: string, { sha256, size }: FileDigest): Promise<StoredState> {
  return stat(attachmentPath(dataPaths(dataDir).attachments, sha256)).then(
    (found): StoredState => (found.isFile() && found.size === size ? 'present' : 'altered'),
    (): StoredState => 'missing',
  );
}

/** Reads a stored file whole, in pieces between which others come to their turn, and holds it against its hash. */
export async function examineAttachment(dataDir: string, file: FileDigest): Promise<StoredState> {
  const state = await attachmentState(dataDir, file);
  if (state !== 'present') return state;
  const hash = createHash('sha256');
  const path = attachmentPath(dataPaths(dataDir).attachments, file.sha256);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk as Buffer);
  return hash.digest('hex') === file.sha256 ? 'present' : 'altered';
}

/** A piece of a stored file; shorter than `length` at its end. */
export async function readAttachment(
  dataDir: string,
  sha256: string,
  offset: number,
  length: number,
): Promise<Buffer> {
  const file = await open(attachmentPath(dataPaths(dataDir).attachments, sha256), 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function copyHashing(source: string, target: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let size = 0;
  const out = await open(target, 'wx', 0o600);
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: 1 << 18 })) {
      const bytes: Buffer = chunk;
      hash.update(bytes);
      await out.writeFile(bytes);
      size += bytes.length;
    }
    await out.sync();
  } finally {
    await out.close();
  }
  return { sha256: hash.digest('hex'), size };
}

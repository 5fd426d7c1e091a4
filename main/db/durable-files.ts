import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const CHUNK = 1 << 20;

/** Content of a file, named by what is in it. `size` in bytes. */
export interface FileDigest {
  readonly sha256: string;
  readonly size: number;
}

/** Puts what was written to a file onto the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Puts the names in a folder (renames, new files) onto the disk. Windows keeps them by itself and refuses this. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Renames within one disk, on the disk when it returns. Refuses a name that is taken. */
export function renameDurably(from: string, to: string): void {
  if (existsSync(to)) throw new Error(`Refusing to overwrite ${to}`);
  renameSync(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
}

/** Writes a small text file: after a crash the old text stands there or the new one, never a part. */
export function writeDurably(path: string, text: string): void {
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(part, text, { flag: 'wx', mode: 0o600 });
    syncFile(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/**
 * SHA-256 and size of a file, read in chunks; blocks its thread (about 1 s per GB).
 * Never for a database that this process has open: on POSIX, closing any handle of a file drops the locks
 * that SQLite holds on it (sqlite.org/howtocorrupt.html 2.2).
 */
export function digestFile(path: string): FileDigest {
  return pump(path, () => undefined);
}

/**
 * Copies a file to a name that is still free; whole and on the disk when it returns, absent after any failure.
 * The digest is of the bytes that were written. Blocks its thread; the same warning as `digestFile`.
 */
export function copyDurably(source: string, target: string): FileDigest {
  const part = `${target}.${randomBytes(6).toString('hex')}.part`;
  const out = openSync(part, 'wx', 0o600);
  let digest: FileDigest;
  try {
    try {
      digest = pump(source, (bytes) => writeAll(out, bytes));
      fsyncSync(out);
    } finally {
      closeSync(out);
    }
    renameDurably(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return digest;
}

/** Bytes of a file, 0 where it does not exist. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** `writeSync` may take less than it was given, just before a disk is full. */
function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
}

function pump(path: string, take: (bytes: Uint8Array) => void): FileDigest {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  const file = openSync(path, 'r');
  let size = 0;
  try {
    for (;;) {
      const read = readSync(file, buffer, 0, CHUNK, null);
      if (read === 0) break;
      const bytes = buffer.subarray(0, read);
      hash.update(bytes);
      take(bytes);
      size += read;
    }
  } finally {
    closeSync(file);
  }
  return { sha256: hash.digest('hex'), size };
}

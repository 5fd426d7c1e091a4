import type { ReadLimits } from './limits.ts';
import { refuse } from './refusal.ts';

/** One entry of a zip's central directory (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  /** With forward slashes and without a leading one: some writers use back slashes. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of the local header. */
  readonly offset: number;
}

/** Entries by lower-case name; of duplicates the last one stands, as in Excel and Python. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const ZIP64_FIELD = 0x0001;
const RATIO_FROM = 16 * 1024 * 1024;

/** Finds the end record behind a comment of at most 64 KB. A file cut short has none. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw refuse('FILE_CORRUPT', 'no end of central directory');
}

/** Replaces the marks 0xFFFFFFFF by the 64-bit values of the extra field, in their fixed order. */
function zip64(extra: Buffer, values: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      let field = at + 4;
      return values.map((value) => {
        if (value !== 0xffffffff || field + 8 > extra.length) return value;
        field += 8;
        return Number(extra.readBigUInt64LE(field - 8));
      });
    }
    at += 4 + size;
  }
  return [...values];
}

function entryAt(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) {
    throw refuse('FILE_CORRUPT', 'bad central directory entry');
  }
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  const [unpacked = 0, packed = 0, offset = 0] = zip64(bytes.subarray(nameEnd, extraEnd), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  const name = bytes
    .toString('utf8', at + 46, nameEnd)
    .replaceAll('\\', '/')
    .replace(/^\/+/, '');
  const entry = {
    name,
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 0x41) !== 0,
    crc: bytes.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset,
  };
  return { entry, next };
}

/**
 * Reads the directory and refuses what its declared sizes already show to be a bomb, before a byte is unpacked.
 * Throws `FILE_CORRUPT`, `FILE_ENCRYPTED` or `FILE_TOO_LARGE`.
 */
export function readZipDirectory(bytes: Buffer, limits: ReadLimits): ZipDirectory {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.zipEntries) throw refuse('FILE_TOO_LARGE', `${count} zip entries`);
  const directory = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const { entry, next } = entryAt(bytes, at);
    at = next;
    total += entry.unpacked;
    const limitMb = Math.round(limits.unpackedBytes / 1024 / 1024);
    if (total > limits.unpackedBytes) {
      throw refuse('FILE_TOO_LARGE', `unpacks to more than ${limitMb} MB`, { limitMb });
    }
    if (entry.unpacked > RATIO_FROM && entry.unpacked > entry.packed * limits.zipRatio) {
      throw refuse('FILE_TOO_LARGE', `ratio of ${entry.unpacked} to ${entry.packed}`, { limitMb });
    }
    if (!entry.name.endsWith('/')) directory.set(entry.name.toLowerCase(), entry);
  }
  return directory;
}

import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

const LOCAL = 0x04034b50;
const SMALL = 16 * 1024 * 1024;

/** The parts of an office package, unpacked one by one and never beyond the declared and allowed size. */
export class ZipParts {
  readonly directory: ZipDirectory;
  readonly #bytes: Buffer;
  readonly #limits: ReadLimits;
  #unpacked = 0;

  constructor(bytes: Buffer, limits: ReadLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.directory = readZipDirectory(bytes, limits);
  }

  has(name: string): boolean {
    return this.directory.has(name.toLowerCase());
  }

  /** True where an entry's whole lower-case name matches. */
  some(pattern: RegExp): boolean {
    for (const name of this.directory.keys()) if (pattern.test(name)) return true;
    return false;
  }

  /** A part's bytes, or undefined where the package has none of that name (upper and lower case alike). */
  part(name: string): Buffer | undefined {
    const entry = this.directory.get(name.toLowerCase());
    return entry && this.#unpack(entry);
  }

  #unpack(entry: ZipEntry): Buffer {
    if (entry.encrypted) throw refuse('FILE_ENCRYPTED', `zip entry ${entry.name} is encrypted`);
    const at = entry.offset;
    if (at + 30 > this.#bytes.length || this.#bytes.readUInt32LE(at) !== LOCAL) {
      throw refuse('FILE_CORRUPT', `no local header of ${entry.name}`);
    }
    const start = at + 30 + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw refuse('FILE_CORRUPT', `${entry.name} is cut short`);
    const content = this.#inflate(entry, packed);
    this.#unpacked += content.length;
    if (this.#unpacked > this.#limits.unpackedBytes)
      throw refuse('FILE_TOO_LARGE', 'unpacked beyond the limit');
    if (crc32(content) !== entry.crc) throw refuse('FILE_CORRUPT', `checksum of ${entry.name}`);
    return content;
  }

  #inflate(entry: ZipEntry, packed: Buffer): Buffer {
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw refuse('FILE_CORRUPT', `packing method ${entry.method}`);
    try {
      // A directory may lie about sizes: small lies occur in honest files, a bomb is stopped here.
      return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, SMALL) });
    } catch (error) {
      throw refuse(
        'FILE_CORRUPT',
        `${entry.name}: ${error instanceof Error ? error.message : 'not inflated'}`,
      );
    }
  }
}

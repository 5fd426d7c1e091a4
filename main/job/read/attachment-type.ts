import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { MediaType } from '../../../shared/domain/attachments/media-types.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { oleStreams } from './sheetjs.ts';
import { readZipDirectory, type ZipDirectory } from './zip-directory.ts';

/** What a file is and what it holds, as the job process read it. */
export interface Recognized {
  readonly mediaType: MediaType;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

type Reason = 'empty' | 'macro' | 'encrypted' | 'cut';

function refuseType(reason?: Reason): AppError {
  return new AppError('ATTACHMENT_TYPE', reason ? { reason } : {});
}

function hasText(bytes: Buffer, at: number, text: string): boolean {
  return bytes.toString('latin1', at, at + text.length) === text;
}

/** The end of a whole file stands among its last bytes; scanners append little behind it. */
const TAIL = 64 * 1024;

function endsWhole(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(-TAIL).includes(Buffer.from(mark, 'latin1'));
}

const PICTURES: readonly {
  readonly type: MediaType;
  readonly starts: (bytes: Buffer) => boolean;
  readonly whole: (bytes: Buffer) => boolean;
}[] = [
  {
    // ITU-T T.81: SOI, then a marker, and an EOI; phones append a film of many MB behind it.
    type: 'image/jpeg',
    starts: (bytes) => hasText(bytes, 0, '\xff\xd8\xff'),
    whole: (bytes) => bytes.includes(Buffer.from('\xff\xd9', 'latin1')),
  },
  {
    // RFC 2083: signature and header chunk; IEND at the end.
    type: 'image/png',
    starts: (bytes) => hasText(bytes, 0, '\x89PNG\r\n\x1a\n') && hasText(bytes, 12, 'IHDR'),
    whole: (bytes) => endsWhole(bytes, 'IEND'),
  },
  {
    // RFC 9649: RIFF with its length.
    type: 'image/webp',
    starts: (bytes) => hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBPVP8'),
    whole: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
  },
  {
    // ISO 32000-1, 7.5.5; the header may not hide behind other bytes.
    type: 'application/pdf',
    starts: (bytes) => hasText(bytes, 0, '%PDF-'),
    whole: (bytes) => endsWhole(bytes, '%%EOF'),
  },
];

/** The main part of a package says what it is (ECMA-376 part names; GB/T 33190 `OFD.xml`). */
const PARTS: readonly (readonly [part: string, type: MediaType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ofd.xml', 'application/ofd'],
];

function directoryOf(bytes: Buffer): ZipDirectory {
  try {
    return readZipDirectory(bytes, DEFAULT_LIMITS);
  } catch {
    throw refuseType('cut');
  }
}

function zipType(bytes: Buffer): MediaType {
  const directory = directoryOf(bytes);
  const type = PARTS.find(([part]) => directory.has(part))?.[1];
  if (!type) throw refuseType();
  if ([...directory.values()].some(({ encrypted }) => encrypted)) throw refuseType('encrypted');
  if ([...directory.keys()].some((name) => /(^|\/)vba[^/]*\.bin$/.test(name))) throw refuseType('macro');
  return type;
}

function olePaths(bytes: Buffer): readonly string[] {
  try {
    return oleStreams(bytes).map(({ path }) => path);
  } catch {
    throw refuseType('cut');
  }
}

/** Word 97, Excel 97 and what WPS writes as .wps and .et: installers and mails are OLE containers too. */
function oleType(bytes: Buffer): MediaType {
  const paths = olePaths(bytes);
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  if (has(/\/(EncryptedPackage|EncryptionInfo)$/i)) throw refuseType('encrypted');
  const type = has(/^[^/]*\/WordDocument$/i)
    ? 'application/msword'
    : has(/^[^/]*\/(Workbook|Book)$/i)
      ? 'application/vnd.ms-excel'
      : undefined;
  if (!type) throw refuseType();
  if (has(/\/(Macros|_VBA_PROJECT_CUR|VBA)\//i)) throw refuseType('macro');
  return type;
}

/** What a file is, from its bytes alone; a name or an extension is no evidence. Throws ATTACHMENT_TYPE { reason? }. */
export function attachmentType(bytes: Buffer): MediaType {
  if (bytes.length === 0) throw refuseType('empty');
  const picture = PICTURES.find(({ starts }) => starts(bytes));
  if (picture) {
    if (!picture.whole(bytes)) throw refuseType('cut');
    return picture.type;
  }
  if (hasText(bytes, 0, 'PK\x03\x04')) return zipType(bytes);
  if (hasText(bytes, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleType(bytes);
  throw refuseType();
}

const input = z.object({ path: z.string(), limitMb: z.number() });

/** Reads a file once: type, hash and size of the same bytes. Throws ATTACHMENT_TYPE, ATTACHMENT_TOO_LARGE { limitMb }. */
export function recognizeTask(given: unknown): Recognized {
  const { path, limitMb } = input.parse(given);
  if (statSync(path).size > limitMb * 1024 * 1024) throw new AppError('ATTACHMENT_TOO_LARGE', { limitMb });
  const bytes = readFileSync(path);
  const mediaType = attachmentType(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mediaType, sha256, size: bytes.length };
}

import PizZip from 'pizzip';
import { AppError } from '../../../shared/kernel/errors.ts';

/** A Word text that inflates to more than this is no speech. */
const MOST_INFLATED_BYTES = 200_000_000;

const OLE_HEAD = [0xd0, 0xcf, 0x11, 0xe0];

/** Parts that may hold text: the main text, headers, footers, notes. */
const TEXT_PART = /^word\/[^/]+\.xml$/;

function sizeOf(file: object): number {
  const data: unknown = Reflect.get(file, '_data');
  const size: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'uncompressedSize') : 0;
  return typeof size === 'number' ? size : 0;
}

/**
 * Opens a .docx. Errors: `FILE_ENCRYPTED` (open password), `FILE_MACRO`, `FILE_TOO_LARGE`, `FILE_CORRUPT` (a cut or
 * damaged file), `TEMPLATE_INVALID` with reason `NOT_DOCX` (an old .doc, a workbook, anything else).
 */
export function openDocx(bytes: Uint8Array): PizZip {
  if (OLE_HEAD.every((byte, i) => bytes[i] === byte)) {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw encrypted
      ? new AppError('FILE_ENCRYPTED')
      : new AppError('TEMPLATE_INVALID', { reason: 'NOT_DOCX' });
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new AppError('TEMPLATE_INVALID', { reason: 'NOT_DOCX' });
  const zip = unzip(bytes);
  if (!zip.file('word/document.xml')) throw new AppError('TEMPLATE_INVALID', { reason: 'NOT_DOCX' });
  if (zip.file('word/vbaProject.bin')) throw new AppError('FILE_MACRO');
  const size = Object.values(zip.files).reduce((sum, file) => sum + sizeOf(file), 0);
  if (size > MOST_INFLATED_BYTES)
    throw new AppError('FILE_TOO_LARGE', { limitMb: MOST_INFLATED_BYTES / 1e6 });
  if (!partText(zip, 'word/document.xml').includes('<w:document')) {
    throw new AppError('TEMPLATE_INVALID', { reason: 'NOT_DOCX' });
  }
  return zip;
}

function unzip(bytes: Uint8Array): PizZip {
  try {
    return new PizZip(bytes);
  } catch (error) {
    throw new AppError('FILE_CORRUPT', {}, { cause: error });
  }
}

/** Names of the parts with text. */
export function textParts(zip: PizZip): readonly string[] {
  return Object.keys(zip.files).filter((name) => TEXT_PART.test(name));
}

/** The XML of a part as text. A damaged part is `FILE_CORRUPT`. */
export function partText(zip: PizZip, name: string): string {
  try {
    return zip.file(name)?.asText() ?? '';
  } catch (error) {
    throw new AppError('FILE_CORRUPT', {}, { cause: error });
  }
}

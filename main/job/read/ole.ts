import { refuse } from './refusal.ts';
import { oleStreams } from './sheetjs.ts';
import type { OleStream } from './sheetjs.ts';

const FILE_PASS = 0x002f;
const END_OF_FILE = 0x000a;

/** A `FilePass` record among the workbook's globals ([MS-XLS] 2.4.117) says that all after it is encrypted. */
function hasPassword(stream: Buffer): boolean {
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    if (type === FILE_PASS) return true;
    if (type === END_OF_FILE) return false;
    at += 4 + stream.readUInt16LE(at + 2);
  }
  return false;
}

/** The last record must be an end of file: a stream cut between records would read as a shorter sheet. */
function isComplete(stream: OleStream): boolean {
  return stream.content.length >= stream.declared;
}

/**
 * Looks into an OLE container before it is parsed: encrypted packages, passwords, macros, cut files, and
 * documents that are no workbook. Stream names come in any case (`BOOK`, `WORKBOOK`).
 */
export function checkOle(bytes: Buffer): void {
  const streams = oleStreams(bytes);
  const find = (pattern: RegExp): OleStream | undefined => streams.find(({ path }) => pattern.test(path));
  if (find(/\/(EncryptedPackage|EncryptionInfo|encryption)$/i)) {
    throw refuse('FILE_ENCRYPTED', 'encrypted package');
  }
  const workbook = find(/^[^/]*\/(workbook|book)$/i) ?? find(/\/(workbook|book)$/i);
  if (!workbook) throw refuse('FILE_NOT_SPREADSHEET', 'OLE container without a workbook');
  if (hasPassword(workbook.content)) throw refuse('FILE_ENCRYPTED', 'FilePass record');
  if (find(/\/_VBA_PROJECT_CUR\//i)) throw refuse('FILE_MACRO', 'VBA project');
  if (!isComplete(workbook)) throw refuse('FILE_CORRUPT', 'workbook stream is cut short');
}

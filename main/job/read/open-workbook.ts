import { readFileSync, statSync } from 'node:fs';
import { readDelimited } from './delimited.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import { readOds } from './ods.ts';
import { readOoxml } from './ooxml.ts';
import { workbookPart } from './ooxml-package.ts';
import { asRefusal, refuse } from './refusal.ts';
import { sniff } from './sniff.ts';
import { decodeText } from './text-encoding.ts';
import type { Workbook } from './workbook.ts';
import { ZipParts } from './zip-parts.ts';

/** SheetJS and its code pages cost more time to load than most files cost to read: only old formats wait for them. */
const sheetjs = () => import('./sheetjs.ts');

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const OOXML_MACRO = /(^|\/)(vbaproject[^/]*\.bin|macrosheets\/.*)$/;
/** A library without modules (`script-lb.xml`) is harmless: LibreOffice writes one into converted files. */
const ODS_MACRO = /^(basic\/[^/]+\/(?!script-lb)[^/]+\.xml|scripts\/.+)$/;
const HTML_START = /<(html|table|body|meta|style|!doctype html)\b/i;

async function readPackageFile(bytes: Buffer, limits: ReadLimits): Promise<Workbook> {
  const zip = new ZipParts(bytes, limits);
  if (zip.has('[Content_Types].xml')) {
    if (zip.some(OOXML_MACRO)) throw refuse('FILE_MACRO', 'VBA project or macro sheet');
    const workbook = workbookPart(zip);
    if (workbook === undefined) throw refuse('FILE_NOT_SPREADSHEET', 'office package without a workbook');
    return workbook.toLowerCase().endsWith('.bin')
      ? (await sheetjs()).readBinary(bytes, 'xlsb', limits)
      : readOoxml(zip, workbook, limits);
  }
  if (zip.has('META-INF/manifest.xml') && zip.has('content.xml')) return readOpenDocument(zip, limits);
  if (zip.some(/^xl\/worksheets\//)) throw refuse('FILE_CORRUPT', 'package without its content types');
  throw refuse('FILE_NOT_SPREADSHEET', 'zip without a workbook');
}

function readOpenDocument(zip: ZipParts, limits: ReadLimits): Workbook {
  const type = zip.part('mimetype')?.toString('latin1').trim() ?? ODS_TYPE;
  if (!type.startsWith(ODS_TYPE)) throw refuse('FILE_NOT_SPREADSHEET', `open document of type ${type}`);
  const manifest = zip.part('META-INF/manifest.xml')?.toString('latin1') ?? '';
  if (/encryption-data|encrypted-key/.test(manifest))
    throw refuse('FILE_ENCRYPTED', 'encrypted open document');
  if (zip.some(ODS_MACRO)) throw refuse('FILE_MACRO', 'scripts in an open document');
  return readOds(zip, limits);
}

async function readTextFile(bytes: Buffer, limits: ReadLimits): Promise<Workbook> {
  const text = decodeText(bytes);
  const head = text.slice(0, 4096).trimStart();
  if (head.startsWith('<')) {
    // Before HTML: spreadsheet XML has `<Table` elements too.
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.startsWith('<?xml')) {
      if (/<!(DOCTYPE|ENTITY)/i.test(head)) throw refuse('FILE_CORRUPT', 'document type in spreadsheet XML');
      return (await sheetjs()).readMarkup(text, 'xml', limits);
    }
    if (HTML_START.test(head) && /<table[\s>]/i.test(text))
      return (await sheetjs()).readMarkup(text, 'html', limits);
    if (/^<(\?xml|html|!doctype)/i.test(head)) throw refuse('FILE_NOT_SPREADSHEET', 'markup without a table');
  }
  return readDelimited(text, limits);
}

async function readBytes(bytes: Buffer, limits: ReadLimits): Promise<Workbook> {
  switch (sniff(bytes)) {
    case 'zip':
      return readPackageFile(bytes, limits);
    case 'ole':
      (await import('./ole.ts')).checkOle(bytes);
      return (await sheetjs()).readBinary(bytes, 'xls', limits);
    case 'biff':
      return (await sheetjs()).readBinary(bytes, 'xls', limits);
    case 'text':
      return readTextFile(bytes, limits);
    case 'other':
      throw refuse('FILE_NOT_SPREADSHEET', 'bytes of another kind of file');
  }
}

/**
 * Reads a foreign workbook completely into memory. Call it only in the job process: a file of 25 KB can make a
 * parser allocate gigabytes. Every refusal is an `AppError` with a file code; the library's own words are its
 * `cause`, for the log only. A file that cannot be reached throws the system's error.
 */
export async function openWorkbook(path: string, limits: ReadLimits = DEFAULT_LIMITS): Promise<Workbook> {
  const { size } = statSync(path);
  if (size > limits.fileBytes) {
    throw refuse('FILE_TOO_LARGE', `${size} bytes`, { limitMb: Math.round(limits.fileBytes / 1024 / 1024) });
  }
  const bytes = readFileSync(path);
  try {
    return await readBytes(bytes, limits);
  } catch (error) {
    throw asRefusal(error);
  }
}

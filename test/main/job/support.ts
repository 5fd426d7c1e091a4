import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll } from 'vitest';
import { nodeLauncher } from '../../../main/job/process/node-launcher.ts';
import { openWorkbook } from '../../../main/job/read/open-workbook.ts';
import type { SheetRow, Workbook } from '../../../main/job/read/workbook.ts';
import { AppError } from '../../../shared/kernel/errors.ts';

/** Real material beside the project; tests that need it skip where it is absent. */
export const SHARED = fileURLToPath(new URL('../../../../shared', import.meta.url));

/** The job as it runs from source. */
export const jobLauncher = nodeLauncher(
  fileURLToPath(new URL('../../../main/job/index.ts', import.meta.url)),
);

/** A folder of this test file's own, removed at its end. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-job-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeBytes(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The code with which a file is refused, or 'read'. */
export async function codeOf(path: string): Promise<string> {
  try {
    await openWorkbook(path);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`;
  }
}

/** All rows of one sheet (the first, or by name). */
export function rowsOf(workbook: Workbook, sheet = workbook.sheets[0]?.name ?? ''): SheetRow[] {
  return [...workbook.reader(sheet)];
}

/** The code with which a promise is refused, or its value. */
export async function outcome(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

export interface Parts {
  readonly [name: string]: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest .xlsx of one sheet whose worksheet XML is given as it stands, with parts added or replaced. */
export function xlsxOf(sheetData: string, parts: Parts = {}, compress = true): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: compress ? 6 : 0 });
}

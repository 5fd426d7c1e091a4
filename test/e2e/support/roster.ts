import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { person, type Person } from '../../support/people.ts';
import { workbookFile } from '../../support/workbook.ts';

const HEADERS = ['序号', '姓名', '身份证号码', '联系电话', '政治面貌', '所属街道', '注册时间'] as const;

/** A line as a street writes it; people of the 5000s are in no prepared ledger. */
export function rosterLine(
  n: number,
  changes: Partial<Person> & { readonly political?: string } = {},
): string[] {
  const { name, document, mobile, political = '群众' } = { ...person(5000 + n), ...changes };
  return [String(n), name, document, mobile, political, '梧桐街道', '2024-03-05'];
}

/** Cells as they stand on the clipboard after copying in WPS. */
export function rosterText(lines: readonly (readonly string[])[]): string {
  return [HEADERS, ...lines].map((line) => line.join('\t')).join('\r\n');
}

/** A workbook with a title over the header, as returned by a street. */
export function rosterFile(lines: readonly (readonly string[])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-roster-'));
  return workbookFile(folder, [['梧桐街道志愿者花名册'], [...HEADERS], ...lines], { merges: ['A1:G1'] });
}

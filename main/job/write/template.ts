import exceljs from 'exceljs';
import type { Worksheet } from 'exceljs';
import {
  GUIDE_SHEET,
  headerHash,
  LISTS_SHEET,
  META_SHEET,
  templateMetaCells,
} from '../../../shared/domain/exchange/template-meta.ts';
import {
  BODY_FONT,
  columnWidth,
  DARK_RED_RGB,
  HEAD_ALIGN,
  HEAD_FILL,
  HEAD_FONT,
  HEAD_STYLE,
  landscape,
  GRID,
  sheetName,
  solid,
  TITLE_FONT,
} from './sheet-look.ts';
import type { ValueType } from '../../../shared/kernel/field.ts';
import { addValidations, ListSheet } from './template-lists.ts';
import type { TemplateField, TemplateSpec } from './template-spec.ts';
import {
  allowedWords,
  formatWords,
  GUIDE_HEADER,
  guideLines,
  guideTitle,
  needWords,
  noteWords,
  pageFoot,
} from '../../../shared/text/zh-CN/workbooks.ts';
import { textWidth } from './text-width.ts';
import { writeWholeFile } from './whole-file.ts';

const REQUIRED_FILL = solid('FFFDE9E7');

/** The header text of a field: required ones carry a star, which `plainHeader` takes off again. */
function headerText(field: TemplateField): string {
  return field.required ? `*${field.label}` : field.label;
}

/** Formats of columns that hold numbers. */
const NUMBER_FORMATS: Readonly<Partial<Record<ValueType, string>>> = { integer: '0', hours: '0.0#' };

/**
 * Every column but numbers is text (`@`), dates too: a date cell would silently turn 3-5 into this year's
 * March and 2024.10 into a number, while text comes back as it was typed and is judged by the import. The format
 * stands on the column, so it holds for row 1,048,576 and leaves no blank rows to print or to read.
 */
function fillColumns(sheet: Worksheet, fields: readonly TemplateField[]): void {
  sheet.columns = fields.map((field) => ({
    width: columnWidth(field.width, headerText(field)),
    style: {
      numFmt: NUMBER_FORMATS[field.type] ?? '@',
      font: BODY_FONT,
      alignment: { vertical: 'middle', wrapText: field.type === 'longText' },
    },
  }));
  const header = sheet.getRow(1);
  header.height = 30;
  fields.forEach((field, i) => {
    const cell = header.getCell(i + 1);
    cell.value = headerText(field);
    cell.style = {
      ...HEAD_STYLE,
      font: field.required ? { ...HEAD_FONT, color: { argb: DARK_RED_RGB } } : HEAD_FONT,
      fill: field.required ? REQUIRED_FILL : HEAD_FILL,
    };
    cell.note = { texts: [{ text: noteWords(field), font: { name: '宋体', size: 9 } }] };
  });
}

const GUIDE_WIDTHS = [18, 10, 36, 50, 40, 24] as const;

/** Height in points that shows the fullest cell: programs do not fit rows by themselves when they open a file. */
function guideHeight(values: readonly string[]): number {
  const lines = values.map((value, i) => Math.ceil(textWidth(value) / ((GUIDE_WIDTHS[i] ?? 20) - 3)));
  return Math.max(1, ...lines) * 15 + 4;
}

function fillGuide(sheet: Worksheet, spec: TemplateSpec): void {
  sheet.columns = GUIDE_WIDTHS.map((width) => ({ width }));
  const title = sheet.addRow([guideTitle(spec.entityLabel)]);
  title.getCell(1).style = { font: TITLE_FONT, alignment: { horizontal: 'center', vertical: 'middle' } };
  title.height = 30;
  sheet.mergeCells(1, 1, 1, GUIDE_HEADER.length);
  for (const line of guideLines(spec.entityLabel, spec.matchKeys ?? [], spec.issuedFor)) {
    const row = sheet.addRow([line]);
    row.height = 20;
    row.getCell(1).style = { font: BODY_FONT, alignment: { vertical: 'middle', wrapText: true } };
    sheet.mergeCells(row.number, 1, row.number, GUIDE_HEADER.length);
  }
  const header = sheet.addRow([...GUIDE_HEADER]);
  header.height = 24;
  header.eachCell((cell) => {
    cell.style = HEAD_STYLE;
  });
  for (const field of spec.fields) {
    const need = needWords(field);
    const values = [
      field.label,
      need,
      formatWords(field),
      allowedWords(field),
      field.help ?? '',
      field.sample ?? '',
    ];
    const row = sheet.addRow(values);
    row.height = guideHeight(values);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const red = field.required && column <= 2 ? { color: { argb: DARK_RED_RGB } } : {};
      const alignment = { ...HEAD_ALIGN, horizontal: column === 2 ? 'center' : 'left' } as const;
      cell.style = { font: { ...BODY_FONT, ...red }, border: GRID, numFmt: '@', alignment };
    });
  }
}

/**
 * Writes the template of an entity: the sheet to fill in, 填写说明, and two hidden sheets with the drop-down lists
 * and what a returned workbook is recognised by (`readTemplateMeta`). Errors: `DISK_FULL`; then no file is left.
 */
export async function writeTemplate(spec: TemplateSpec, outPath: string): Promise<void> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(sheetName(spec.entityLabel), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1, topLeftCell: 'A2', activeCell: 'A2' }],
    pageSetup: { ...landscape('1:1'), showGridLines: true },
    headerFooter: { oddFooter: pageFoot(undefined) },
  });
  fillColumns(sheet, spec.fields);
  const guide = book.addWorksheet(GUIDE_SHEET, {
    views: [{ showGridLines: false }],
    pageSetup: landscape('1:1'),
    headerFooter: { oddFooter: pageFoot(undefined) },
  });
  fillGuide(guide, spec);
  const lists = book.addWorksheet(LISTS_SHEET, { state: 'hidden' });
  addValidations(sheet, spec, new ListSheet(lists));
  const meta = book.addWorksheet(META_SHEET, { state: 'veryHidden' });
  const { entity, templateVersion, issuedFor, fields } = spec;
  const hash = headerHash(fields.map(headerText));
  const cells = templateMetaCells({
    entity,
    templateVersion,
    headerHash: hash,
    ...(issuedFor ? { issuedFor } : {}),
  });
  for (const cell of cells) meta.addRow([...cell]);
  await writeWholeFile(outPath, (partPath) => book.xlsx.writeFile(partPath));
}

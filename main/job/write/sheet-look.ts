import type { Alignment, Borders, FillPattern, Font, PageSetup, Style } from 'exceljs';
import { textWidth } from './text-width.ts';

/** The look that all written workbooks share: 宋体 10.5 pt, 0.5 pt grid, grey header, A4. */

const THIN = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
export const GRID: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

export const BODY_FONT: Partial<Font> = { name: '宋体', size: 10.5 };
export const HEAD_FONT: Partial<Font> = { name: '宋体', size: 10.5, bold: true };
export const TITLE_FONT: Partial<Font> = { name: '黑体', size: 16 };

/** Fill of a wrong cell. The exact colour is also how a second round finds the marks of the first. */
export const WRONG_RGB = 'FFFFC7CE';
export const DARK_RED_RGB = 'FF9C0006';

export function solid(argb: string): FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

export const HEAD_FILL = solid('FFEDEDED');

export const HEAD_ALIGN: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };

export const HEAD_STYLE: Partial<Style> = {
  font: HEAD_FONT,
  fill: HEAD_FILL,
  border: GRID,
  alignment: HEAD_ALIGN,
  numFmt: '@',
};

const MM = 1 / 25.4;

/** Sheets wider than this (characters) would shrink below readable type: they run over several pages side by side. */
const WIDEST_ON_ONE_PAGE = 260;

/**
 * A4 landscape, one page wide where that stays readable, header rows repeated, margins 15 mm, printed in black on white whatever the
 * fills on screen.
 */
export function landscape(titleRows: string, width = 0): Partial<PageSetup> {
  const fits = width <= WIDEST_ON_ONE_PAGE;
  return {
    paperSize: 9,
    orientation: 'landscape',
    ...(fits ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { fitToPage: false, scale: 70 }),
    blackAndWhite: true,
    horizontalCentered: true,
    printTitlesRow: titleRows,
    margins: { left: 15 * MM, right: 15 * MM, top: 15 * MM, bottom: 18 * MM, header: 8 * MM, footer: 8 * MM },
  };
}

/** A width on screen in px as a column width in characters of the sheet's font. */
export function columnWidth(px: number | undefined, label: string): number {
  const fromLabel = textWidth(label) * 1.05 + 3;
  return Math.min(60, Math.max(px === undefined ? 14 : px / 7.5, fromLabel));
}

/** A sheet name that Excel accepts: no `: \ / ? * [ ]`, no quote at the ends, at most 31 characters. */
export function sheetName(name: string): string {
  const clean = name
    .replace(/[:\\/?*[\]：]/g, '_')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31);
  return clean === '' ? 'Sheet1' : clean;
}

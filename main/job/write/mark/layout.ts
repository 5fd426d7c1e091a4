import { columnLetter } from '../column-letter.ts';
import { areaOf } from './cells.ts';
import { attribute, elements, firstElement, replaceElement, withAttribute } from './xml.ts';

/** Gives one column a width of its own; a range of columns that covers it is split around it. */
export function withColumnWidth(sheet: string, prefix: string, column: number, width: number): string {
  const number = column + 1;
  const own = `<${prefix}col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  const cols = firstElement(sheet, `${prefix}cols`);
  if (!cols) return insertBefore(sheet, `<${prefix}sheetData`, `<${prefix}cols>${own}</${prefix}cols>`);
  const ranges = elements(cols.inner ?? '', `${prefix}col`).flatMap(({ attributes }) => {
    const min = Number(attribute(attributes, 'min'));
    const max = Number(attribute(attributes, 'max'));
    const pieces = [
      [min, Math.min(max, number - 1)],
      [Math.max(min, number + 1), max],
    ] as const;
    return pieces.flatMap(([from, to]) => {
      if (from > to) return [];
      return [
        { from, xml: `<${prefix}col${withAttribute(withAttribute(attributes, 'min', from), 'max', to)}/>` },
      ];
    });
  });
  const sorted = [...ranges, { from: number, xml: own }].toSorted((a, b) => a.from - b.from);
  return replaceElement(
    sheet,
    cols,
    `<${prefix}cols>${sorted.map(({ xml }) => xml).join('')}</${prefix}cols>`,
  );
}

function insertBefore(xml: string, tag: string, text: string): string {
  const at = xml.indexOf(tag);
  if (at < 0) throw new Error(`no ${tag}`);
  return xml.slice(0, at) + text + xml.slice(at);
}

/** Widens the declared extent of the sheet, which some programs trust. */
export function withExtent(sheet: string, prefix: string, column: number): string {
  const found = firstElement(sheet, `${prefix}dimension`);
  const area = found && areaOf(attribute(found.attributes, 'ref') ?? '');
  if (!found || !area || area.right >= column) return sheet;
  const ref = `${columnLetter(area.left)}${area.top}:${columnLetter(column)}${area.bottom}`;
  return replaceElement(sheet, found, `<${prefix}dimension${withAttribute(found.attributes, 'ref', ref)}/>`);
}

/** Opens the sheet at a cell: selected, and scrolled to where a few rows above it still show. */
export function withSelection(sheet: string, prefix: string, row: number, column: number): string {
  const view = firstElement(sheet, `${prefix}sheetView`);
  const ref = `${columnLetter(column)}${row}`;
  const top = Math.max(1, row - 5);
  if (!view) {
    const selection = `<${prefix}selection activeCell="${ref}" sqref="${ref}"/>`;
    const attributes = `tabSelected="1" topLeftCell="A${top}" workbookViewId="0"`;
    const made = `<${prefix}sheetViews><${prefix}sheetView ${attributes}>${selection}</${prefix}sheetView></${prefix}sheetViews>`;
    const next = ['sheetFormatPr', 'cols', 'sheetData'].find((name) => sheet.includes(`<${prefix}${name}`));
    return insertBefore(sheet, `<${prefix}${next ?? 'sheetData'}`, made);
  }
  const pane = firstElement(view.inner ?? '', `${prefix}pane`);
  const frozen = pane ? Math.floor(Number(attribute(pane.attributes, 'ySplit') ?? 0)) : 0;
  const active = pane && attribute(pane.attributes, 'activePane');
  const corner = pane && attribute(pane.attributes, 'topLeftCell');
  const scroll = `${/^[A-Z]+/.exec(corner ?? '')?.[0] ?? 'A'}${Math.max(top, frozen + 1)}`;
  const paneXml = pane ? `<${prefix}pane${withAttribute(pane.attributes, 'topLeftCell', scroll)}/>` : '';
  const where = active === undefined ? '' : ` pane="${active}"`;
  const selection = `<${prefix}selection${where} activeCell="${ref}" sqref="${ref}"/>`;
  const kept = (view.inner ?? '').replace(
    new RegExp(`<${prefix}(?:pane|selection)(?:\\s[^<>]*?)?(?:/>|></${prefix}(?:pane|selection)>)`, 'g'),
    '',
  );
  const scrolled = pane ? undefined : `A${top}`;
  const attributes = withAttribute(withAttribute(view.attributes, 'tabSelected', 1), 'topLeftCell', scrolled);
  return replaceElement(
    sheet,
    view,
    `<${prefix}sheetView${attributes}>${paneXml}${selection}${kept}</${prefix}sheetView>`,
  );
}

/** Takes a sheet out of the selected tabs: what is typed into one selected tab goes into all of them. */
export function withoutTabSelected(sheet: string, prefix: string): string {
  return elements(sheet, `${prefix}sheetView`).reduceRight((xml, view) => {
    const attributes = withAttribute(view.attributes, 'tabSelected', undefined);
    const inner = view.inner === undefined ? '/>' : `>${view.inner}</${prefix}sheetView>`;
    return replaceElement(xml, view, `<${prefix}sheetView${attributes}${inner}`);
  }, sheet);
}

/** Makes a tab the one that shows when the workbook opens. */
export function withActiveTab(workbook: string, prefix: string, index: number): string {
  const view = firstElement(workbook, `${prefix}workbookView`);
  if (!view) {
    if (index === 0 || workbook.includes(`<${prefix}bookViews`)) return workbook;
    const views = `<${prefix}bookViews><${prefix}workbookView activeTab="${index}"/></${prefix}bookViews>`;
    return insertBefore(workbook, `<${prefix}sheets`, views);
  }
  let attributes = withAttribute(view.attributes, 'activeTab', index);
  if (Number(attribute(attributes, 'firstSheet') ?? 0) > index)
    attributes = withAttribute(attributes, 'firstSheet', 0);
  return replaceElement(workbook, view, `<${prefix}workbookView${attributes}/>`);
}

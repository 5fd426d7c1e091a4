import { refuse } from './refusal.ts';
import { attributes, tags, utf8Xml } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** One sheet of a workbook as its package names it. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  /** Name of the part that holds the cells. */
  readonly part: string;
}

export interface OoxmlPackage {
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | undefined;
}

interface Relation {
  readonly id: string;
  /** Last word of the relation's type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  readonly target: string;
}

function text(zip: ZipParts, name: string): string | undefined {
  const part = zip.part(name);
  return part && utf8Xml(part).toString('utf8');
}

/** A relation's target as a part name: absolute, or relative to the folder of its source. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  if (path.startsWith('/')) return path.replace(/^\/+/, '');
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relations(zip: ZipParts, source: string): Relation[] {
  const slash = source.lastIndexOf('/');
  const folder = slash < 0 ? '' : source.slice(0, slash);
  const xml = text(zip, `${folder === '' ? '' : `${folder}/`}_rels/${source.slice(slash + 1)}.rels`);
  if (xml === undefined) return [];
  return tags(xml, 'Relationship').map((tag) => ({
    id: tag['Id'] ?? '',
    type: (tag['Type'] ?? '').split('/').at(-1) ?? '',
    target: resolve(folder, tag['Target'] ?? ''),
  }));
}

/** Name of the workbook's main part; undefined where the package holds no workbook (a .docx, say). */
export function workbookPart(zip: ZipParts): string | undefined {
  const main = relations(zip, '').find((relation) => relation.type === 'officeDocument')?.target;
  const candidates = [main, 'xl/workbook.xml', 'xl/workbook.bin'];
  return candidates.find((name) => name !== undefined && /workbook[^/]*$|^xl\//i.test(name) && zip.has(name));
}

function sheetParts(zip: ZipParts, xml: string, found: readonly Relation[]): SheetPart[] {
  const byId = new Map(found.map((relation) => [relation.id, relation]));
  return tags(xml, 'sheet').flatMap((tag, index): SheetPart[] => {
    const relation = byId.get(tag['id'] ?? '');
    const fallback = `xl/worksheets/sheet${index + 1}.xml`;
    const part = relation && zip.has(relation.target) ? relation.target : fallback;
    if (relation && /^(chartsheet|dialogsheet)$/i.test(relation.type)) return [];
    if (!zip.has(part)) throw refuse('FILE_CORRUPT', `part of sheet ${index + 1} is missing`);
    return [{ name: tag['name'] ?? `Sheet${index + 1}`, visible: !/hidden/i.test(tag['state'] ?? ''), part }];
  });
}

/** Sheets, date system and string table of an .xlsx package (ECMA-376 Part 1, 18.2). */
export function readPackage(zip: ZipParts, workbook: string): OoxmlPackage {
  const xml = text(zip, workbook) ?? '';
  const found = relations(zip, workbook);
  const strings = found.find((relation) => relation.type === 'sharedStrings')?.target;
  const properties = /<(?:[\w.-]+:)?workbookPr(?=[\s/>])([^>]*)>/.exec(xml)?.[1] ?? '';
  const sharedStrings = [strings, 'xl/sharedStrings.xml'].find((name) => name !== undefined && zip.has(name));
  return {
    date1904: /^(1|true|on)$/i.test(attributes(properties)['date1904'] ?? ''),
    sheets: sheetParts(zip, xml, found),
    sharedStrings,
  };
}

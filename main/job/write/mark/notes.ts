import { posix } from 'node:path';
import { NOTE_AUTHOR } from '../../../../shared/text/zh-CN/workbooks.ts';
import { columnLetter } from '../column-letter.ts';
import type { ErrorRow } from '../error-rows.ts';
import { xmlText } from '../row-xml.ts';
import { areaOf } from './cells.ts';
import { relationshipPart, relationships } from './package.ts';
import type { WorkbookPackage } from './package.ts';
import { attribute, decode, elements, firstElement, replaceElement, rootPrefix } from './xml.ts';

const MOST_NOTES = 3_000;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function notesOf(rows: readonly ErrorRow[]): Note[] {
  const notes = rows.flatMap(({ row, issues }) =>
    issues.flatMap(({ columnIndex, sentence }) =>
      columnIndex === null ? [] : [{ row, column: columnIndex, text: sentence }],
    ),
  );
  return notes.slice(0, MOST_NOTES);
}

function commentXml(note: Note, author: number, prefix: string): string {
  const p = prefix;
  const ref = `${columnLetter(note.column)}${note.row}`;
  const look = `<${p}rPr><${p}sz val="9"/><${p}rFont val="宋体"/></${p}rPr>`;
  const run = `<${p}r>${look}<${p}t xml:space="preserve">${xmlText(note.text)}</${p}t></${p}r>`;
  return `<${p}comment ref="${ref}" authorId="${author}"><${p}text>${run}</${p}text></${p}comment>`;
}

/** The yellow box of a note: hidden until the mouse is over the cell. */
function shapeXml(note: Note, id: number): string {
  const anchor = [note.column + 1, 12, Math.max(note.row - 2, 0), 4, note.column + 5, 12, note.row + 2, 12];
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:220pt;height:60pt;z-index:${id};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`;
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

/** Removes our earlier notes and adds the new ones, except where the sender's own note already stands. */
function mergeComments(
  xml: string,
  notes: readonly Note[],
): { xml: string; added: Note[]; removed: Set<string> } {
  const prefix = rootPrefix(xml);
  const authorList = firstElement(xml, `${prefix}authors`);
  if (!authorList) throw new Error('comments without authors');
  const authors = elements(authorList.inner ?? '', `${prefix}author`).map(({ inner }) => decode(inner ?? ''));
  const known = authors.indexOf(NOTE_AUTHOR);
  const author = known < 0 ? authors.length : known;
  const removed = new Set<string>();
  const taken = new Set<string>();
  let next = elements(xml, `${prefix}comment`).reduceRight((text, comment) => {
    const at = areaOf(attribute(comment.attributes, 'ref') ?? '');
    const key = at ? keyOf(at.top, at.left) : '';
    const ours = known >= 0 && attribute(comment.attributes, 'authorId') === String(known);
    (ours ? removed : taken).add(key);
    return ours ? replaceElement(text, comment, '') : text;
  }, xml);
  const added = notes.filter((note) => !taken.has(keyOf(note.row, note.column)));
  const addedXml = added.map((note) => commentXml(note, author, prefix)).join('');
  const list = new RegExp(`</${prefix}commentList>|<${prefix}commentList\\s*/>`);
  if (!list.test(next)) throw new Error('comments without a list');
  next = next.replace(list, (tag) =>
    tag.startsWith('</') ? addedXml + tag : `<${prefix}commentList>${addedXml}</${prefix}commentList>`,
  );
  if (known < 0) {
    const name = `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
    next = replaceElement(
      next,
      authorList,
      `<${prefix}authors>${authorList.inner ?? ''}${name}</${prefix}authors>`,
    );
  }
  return { xml: next, added, removed };
}

function mergeDrawing(xml: string, added: readonly Note[], removed: ReadonlySet<string>): string {
  const kept = elements(xml, 'v:shape').reduceRight((text, shape) => {
    const row = /<x:Row>\s*(\d+)/.exec(shape.inner ?? '')?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape.inner ?? '')?.[1];
    const gone =
      row !== undefined && column !== undefined && removed.has(keyOf(Number(row) + 1, Number(column)));
    return gone ? replaceElement(text, shape, '') : text;
  }, xml);
  const ids = Array.from(kept.matchAll(/_x0000_s(\d+)/g), (match) => Number(match[1]));
  const from = Math.max(1024, ...ids) + 1;
  const shapes = added.map((note, i) => shapeXml(note, from + i)).join('');
  const end = kept.lastIndexOf('</xml>');
  if (end < 0) throw new Error('unusual drawing');
  return kept.slice(0, end) + shapes + kept.slice(end);
}

function addRelationship(book: WorkbookPackage, sheetPart: string, kind: string, target: string): string {
  const part = relationshipPart(sheetPart);
  const xml = book.has(part)
    ? book.text(part)
    : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const prefix = rootPrefix(xml);
  const id = `rIdNote${kind}`;
  // Relative to the sheet, as Excel writes it: some readers know parts by no other address.
  const address = posix.relative(posix.dirname(sheetPart), target);
  const own = `<${prefix}Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${address}"/>`;
  const closed = xml.replace(/<([\w:]*Relationships)([^<>]*)\/>/, '<$1$2></$1>');
  book.set(part, closed.replace(`</${prefix}Relationships>`, `${own}</${prefix}Relationships>`));
  return id;
}

function addContentType(book: WorkbookPackage, entry: string, already: RegExp): void {
  const part = '[Content_Types].xml';
  const xml = book.text(part);
  if (already.test(xml)) return;
  const prefix = rootPrefix(xml);
  book.set(
    part,
    xml.replace(new RegExp(`<${prefix}Types[^<>]*>`), (tag) => `${tag}<${prefix}${entry}/>`),
  );
}

/** Parts that must stand behind `legacyDrawing` (ECMA-376 part 1, 18.3.1.99). */
const BEHIND = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

function linkDrawing(sheet: string, id: string): string {
  const prefix = rootPrefix(sheet);
  const tail = sheet.indexOf(`</${prefix}sheetData>`);
  const places = [
    ...BEHIND.map((name) => sheet.indexOf(`<${prefix}${name}`, tail)),
    sheet.lastIndexOf(`</${prefix}worksheet>`),
  ];
  const at = Math.min(...places.filter((place) => place >= 0));
  const own = `<${prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
  return sheet.slice(0, at) + own + sheet.slice(at);
}

function freePart(book: WorkbookPackage, stem: string, extension: string): string {
  for (let i = 1; ; i++) {
    const name = posix.join('xl', `${stem}${i}.${extension}`);
    if (!book.has(name)) return name;
  }
}

/**
 * Puts each sentence on its cell as a note, beside the sender's own notes, and returns the sheet's text. A strict
 * file (ISO 29500 strict) is left without: its notes use other names, and 错误说明 says the same.
 */
export function addNotes(
  book: WorkbookPackage,
  sheetPart: string,
  sheet: string,
  rows: readonly ErrorRow[],
): string {
  if (!sheet.includes(MAIN)) return sheet;
  const related = relationships(book, sheetPart);
  const comments = related.find(({ kind }) => kind === 'comments')?.target;
  const drawing = related.find(({ kind }) => kind === 'vmlDrawing')?.target;
  const linked = sheet.includes('legacyDrawing ');
  if ((comments === undefined) !== (drawing === undefined) || linked !== (drawing !== undefined))
    return sheet;
  const commentsPart = comments ?? freePart(book, 'comments', 'xml');
  const drawingPart = drawing ?? freePart(book, 'drawings/vmlDrawing', 'vml');
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
  const merged = mergeComments(comments === undefined ? empty : book.text(comments), notesOf(rows));
  book.set(commentsPart, merged.xml);
  book.set(
    drawingPart,
    mergeDrawing(drawing === undefined ? EMPTY_DRAWING : book.text(drawing), merged.added, merged.removed),
  );
  if (drawing !== undefined) return sheet;
  addRelationship(book, sheetPart, 'comments', commentsPart);
  const id = addRelationship(book, sheetPart, 'vmlDrawing', drawingPart);
  addContentType(
    book,
    'Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"',
    /Extension="vml"/i,
  );
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  addContentType(
    book,
    `Override PartName="/${commentsPart}" ContentType="${type}"`,
    new RegExp(`PartName="/${commentsPart}"`),
  );
  return linkDrawing(sheet, id);
}

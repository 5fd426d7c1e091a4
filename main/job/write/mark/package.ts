import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attribute, elements, rootPrefix } from './xml.ts';

/** The parts of an .xlsx (ECMA-376 part 2) by name; parts nobody sets go back with the bytes they came with. */
export class WorkbookPackage {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
    if (Object.keys(this.#parts).some((name) => name.includes('\\')))
      throw new Error('backslashes in part names');
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#parts, name);
  }

  names(): readonly string[] {
    return Object.keys(this.#parts);
  }

  text(name: string): string {
    const bytes = this.#parts[name];
    if (!bytes) throw new Error(`no part ${name}`);
    if (bytes[0] === 0xfe || bytes[0] === 0xff) throw new Error('UTF-16 part');
    return strFromU8(bytes);
  }

  set(name: string, text: string): void {
    this.#parts[name] = strToU8(text);
  }

  bytes(): Uint8Array {
    return zipSync(this.#parts, { level: 6 });
  }
}

/** One relationship of a part; `target` is the name of another part. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** Name of the part that holds the relationships of a part. */
export function relationshipPart(name: string): string {
  return posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);
}

/** The relationships of a part. `kind` = last word of the type, the same in transitional and strict files. */
export function relationships(book: WorkbookPackage, name: string): readonly Relationship[] {
  const part = relationshipPart(name);
  if (!book.has(part)) return [];
  const xml = book.text(part);
  return elements(xml, `${rootPrefix(xml)}Relationship`).map(({ attributes }) => {
    const target = attribute(attributes, 'Target') ?? '';
    const folder = name === '' ? '' : posix.dirname(name);
    return {
      id: attribute(attributes, 'Id') ?? '',
      kind: posix.basename(attribute(attributes, 'Type') ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    };
  });
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export interface BookParts {
  readonly workbook: string;
  readonly styles: string;
  readonly sheets: readonly SheetPart[];
}

/** Finds the workbook, its sheets in tab order and its styles. */
export function bookParts(book: WorkbookPackage): BookParts {
  const workbook = relationships(book, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined) throw new Error('no workbook');
  const related = relationships(book, workbook);
  const styles = related.find(({ kind }) => kind === 'styles')?.target;
  if (styles === undefined) throw new Error('no styles');
  const xml = book.text(workbook);
  const sheets = elements(xml, `${rootPrefix(xml)}sheet`).map(({ attributes }) => {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const part = related.find((relationship) => relationship.id === id)?.target;
    return { name: attribute(attributes, 'name') ?? '', part: part ?? '' };
  });
  return { workbook, styles, sheets };
}

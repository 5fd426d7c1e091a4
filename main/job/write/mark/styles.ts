import { DARK_RED_RGB, WRONG_RGB } from '../sheet-look.ts';
import { attribute, elements, firstElement, replaceElement, rootPrefix, withAttribute } from './xml.ts';
import type { Element } from './xml.ts';

/** A counted list inside the style sheet: fills, fonts, borders, cellXfs. */
interface List {
  readonly name: string;
  readonly items: string[];
}

/** The style sheet of a sender's workbook: styles are only ever added, so that every other cell keeps its own. */
export class StyleSheet {
  #xml: string;
  readonly #prefix: string;
  readonly #fills: List;
  readonly #fonts: List;
  readonly #borders: List;
  readonly #formats: List;
  readonly #made = new Map<string, number>();
  readonly #oldFills: ReadonlySet<string>;

  constructor(xml: string) {
    this.#xml = xml;
    this.#prefix = rootPrefix(xml);
    this.#fills = this.#list('fills', 'fill');
    this.#fonts = this.#list('fonts', 'font');
    this.#borders = this.#list('borders', 'border');
    this.#formats = this.#list('cellXfs', 'xf');
    const red = new RegExp(`rgb\\s*=\\s*["']${WRONG_RGB}["']`, 'i');
    this.#oldFills = new Set(this.#fills.items.flatMap((fill, i) => (red.test(fill) ? [String(i)] : [])));
  }

  /** The style with the red fill of a wrong cell, everything else kept. */
  wrong(base: number): number {
    return this.#derive(`wrong ${base}`, base, (attributes) =>
      withAttribute(withAttribute(attributes, 'fillId', this.#redFill()), 'applyFill', 1),
    );
  }

  /** True where an earlier round marked the cell. */
  isMarked(style: number): boolean {
    return this.#oldFills.has(attribute(this.#attributes(style), 'fillId') ?? '');
  }

  /** The style without the mark of an earlier round. */
  unmarked(base: number): number {
    return this.#derive(`plain ${base}`, base, (attributes) => withAttribute(attributes, 'fillId', 0));
  }

  errorHead(): number {
    return this.#own('head', 'center', true);
  }

  errorText(): number {
    return this.#own('text', 'left', false);
  }

  xml(): string {
    for (const list of [this.#fonts, this.#fills, this.#borders, this.#formats]) {
      const element = this.#element(list.name);
      const attributes = withAttribute(element.attributes, 'count', list.items.length);
      const tag = this.#prefix + list.name;
      this.#xml = replaceElement(this.#xml, element, `<${tag}${attributes}>${list.items.join('')}</${tag}>`);
    }
    return this.#xml;
  }

  #element(name: string): Element {
    const found = firstElement(this.#xml, this.#prefix + name);
    if (!found) throw new Error(`styles without ${name}`);
    return found;
  }

  #list(name: string, item: string): List {
    const inner = this.#element(name).inner ?? '';
    const found = elements(inner, this.#prefix + item).map(({ start, end }) => inner.slice(start, end));
    if (found.length === 0) throw new Error(`styles without ${item}`);
    return { name, items: found };
  }

  #attributes(style: number): string {
    return /^<[^\s/>]+((?:\s[^<>]*?)?)\/?>/.exec(this.#formats.items[style] ?? '')?.[1] ?? '';
  }

  #add(list: List, key: string, make: () => string): number {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const number = list.items.push(make()) - 1;
    this.#made.set(key, number);
    return number;
  }

  #derive(key: string, base: number, change: (attributes: string) => string): number {
    const source = this.#formats.items[base] ?? this.#formats.items[0] ?? '';
    const before = this.#attributes(this.#formats.items[base] === undefined ? 0 : base);
    if (before === '') throw new Error('style without attributes');
    return this.#add(this.#formats, key, () => source.replace(before, () => change(before)));
  }

  #redFill(): number {
    const p = this.#prefix;
    const colour = `<${p}fgColor rgb="${WRONG_RGB}"/><${p}bgColor indexed="64"/>`;
    const make = () =>
      `<${p}fill><${p}patternFill patternType="solid">${colour}</${p}patternFill></${p}fill>`;
    return this.#add(this.#fills, 'red fill', make);
  }

  #own(key: string, horizontal: string, bold: boolean): number {
    const p = this.#prefix;
    const weight = bold ? `<${p}b/>` : '';
    const fontXml = `<${p}font>${weight}<${p}sz val="10.5"/><${p}color rgb="${DARK_RED_RGB}"/><${p}name val="宋体"/><${p}charset val="134"/></${p}font>`;
    const font = this.#add(this.#fonts, `font ${key}`, () => fontXml);
    const border = this.#add(this.#borders, 'grid', () => {
      const sides = ['left', 'right', 'top', 'bottom'];
      const lines = sides.map(
        (side) => `<${p}${side} style="thin"><${p}color rgb="FF8C8C8C"/></${p}${side}>`,
      );
      return `<${p}border>${lines.join('')}<${p}diagonal/></${p}border>`;
    });
    const fill = bold ? this.#redFill() : 0;
    const ids = `numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const alignment = `<${p}alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;
    return this.#add(this.#formats, key, () => `<${p}xf ${ids} ${applied}>${alignment}</${p}xf>`);
  }
}

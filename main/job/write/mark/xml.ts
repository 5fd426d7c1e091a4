/**
 * Just enough XML for editing parts of a sender's workbook in place. Everything that is not touched stays as it was
 * written, byte for byte; prefixes (`<x:row>`) are kept. Throws on what it does not know, and the caller rebuilds.
 */

/** One element as it stands in the text. */
export interface Element {
  readonly start: number;
  readonly end: number;
  /** Attributes as written, with the blank in front. */
  readonly attributes: string;
  /** What stands between start and end tag; undefined where the element closes itself. */
  readonly inner: string | undefined;
}

/** Prefix of the root element with its colon, such as `x:`; usually empty. */
export function rootPrefix(xml: string): string {
  const found = /<((?:[A-Za-z_][\w.-]*:)?)[A-Za-z_][\w.-]*[\s>/]/.exec(
    xml.replace(/^[^<]*<\?[\s\S]*?\?>/, ''),
  );
  if (!found || xml.includes('<![CDATA[') || xml.includes('<!DOCTYPE')) throw new Error('unusual XML');
  return found[1] ?? '';
}

/** All elements of that name that do not nest in themselves, in their order. `name` includes the prefix. */
export function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}((?:\\s[^<>]*?)?)(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g');
  return Array.from(xml.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    attributes: match[1] ?? '',
    inner: match[2],
  }));
}

export function firstElement(xml: string, name: string): Element | undefined {
  return elements(xml, name)[0];
}

/** Puts `text` in place of the element. */
export function replaceElement(xml: string, element: Element, text: string): string {
  return xml.slice(0, element.start) + text + xml.slice(element.end);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

/** The value of an attribute, decoded; undefined where it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decode(found[1] ?? found[2] ?? '') : undefined;
}

/** The attributes with one of them set, or taken out where `value` is undefined. */
export function withAttribute(attributes: string, name: string, value: string | number | undefined): string {
  const rest = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === undefined ? rest : `${rest.trimEnd()} ${name}="${String(value)}"`;
}

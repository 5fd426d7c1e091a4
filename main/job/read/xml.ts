import { refuse } from './refusal.ts';

/** Element names carry any prefix or none: `<x:sheet`, `<sheet`. */
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Escapes of Excel for characters that XML cannot hold: `_x000D_` (ECMA-376 Part 1, 22.9.2.19). */
const ESCAPE = /_x([0-9a-f]{4})_/gi;

function codePoint(code: number): string {
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

/** Text of an element or attribute with its five named and its numeric entities resolved. */
export function xmlText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(ENTITY, (_all, hex: string | undefined, decimal: string | undefined, name?: string) => {
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return codePoint(Number(decimal));
    return NAMED[(name ?? '').toLowerCase()] ?? '';
  });
}

/** Text of a cell: entities, Excel's own escapes, CDATA sections and line ends. */
export function cellXmlText(raw: string): string {
  let text = raw;
  if (text.includes('<![CDATA[')) {
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, inner: string) =>
      inner.replaceAll('&', '&amp;'),
    );
  }
  text = xmlText(text);
  if (text.includes('_x')) {
    text = text.replace(ESCAPE, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

/** Attributes of a tag by local name (without prefix). */
export function attributes(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const name = match[1] ?? '';
    found[name.slice(name.indexOf(':') + 1)] = xmlText(match[2] ?? match[3] ?? '');
  }
  return found;
}

/** All start tags of a local name, as attributes. For small parts only. */
export function tags(xml: string, localName: string): Record<string, string>[] {
  const pattern = new RegExp(`<(?:[\\w.-]+:)?${localName}(?=[\\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>`, 'g');
  return [...xml.matchAll(pattern)].map((match) => attributes(match[1] ?? ''));
}

/**
 * An XML part as UTF-8 bytes without a mark, whatever its declared encoding. A document type is refused:
 * its entities can grow without bound, and no office program writes one.
 */
export function utf8Xml(part: Buffer): Buffer {
  let bytes = part;
  const mark = part.length > 1 ? part.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff) {
    const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(part);
    bytes = Buffer.from(text, 'utf8');
  } else if (mark === 0xefbb) bytes = part.subarray(3);
  else {
    const label = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(part.toString('latin1', 0, 200))?.[1];
    if (label && !/^(utf-?(8|16).*|us-ascii|ascii)$/i.test(label)) bytes = decodeAs(part, label);
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(bytes.toString('latin1', 0, 4096))) {
    throw refuse('FILE_CORRUPT', 'document type in an XML part');
  }
  return bytes;
}

function decodeAs(part: Buffer, label: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(label).decode(part), 'utf8');
  } catch {
    throw refuse('FILE_CORRUPT', 'unknown encoding of an XML part');
  }
}

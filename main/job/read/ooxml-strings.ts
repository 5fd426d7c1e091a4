import { cellXmlText } from './xml.ts';
import { TagWalker } from './xml-bytes.ts';

/**
 * Raw bytes as text. Most cells are plain ASCII digits or plain Chinese; entities, Excel's `_x000D_`, CDATA and
 * line ends are rare and take the slow way.
 */
export function sliceText(bytes: Buffer, start: number, end: number): string {
  let ascii = true;
  let special = false;
  for (let p = start; p < end; p++) {
    const ch = bytes[p] ?? 0;
    if (ch >= 0x80) ascii = false;
    else if (ch === 0x26 || ch === 0x5f || ch === 0x3c || ch === 0x0d) special = true;
  }
  const text = ascii ? bytes.toString('latin1', start, end) : bytes.toString('utf8', start, end);
  return special ? cellXmlText(text.replace(/<!--[\s\S]*?-->/g, '')) : text;
}

/**
 * Text of one `<si>` or `<is>`: its runs joined, phonetic hints (`<rPh>`) left out. The walker stands on the start
 * tag and is left on the end tag.
 */
export function richText(walker: TagWalker): string {
  if (walker.empty) return '';
  const container = walker.bytes.toString('latin1', walker.nameStart, walker.nameStart + walker.nameLength);
  let text = '';
  while (walker.next()) {
    if (walker.closing) {
      if (walker.is(container)) return text;
    } else if (walker.is('t')) {
      if (!walker.empty) text += sliceText(walker.bytes, walker.end, walker.textEnd());
    } else if (walker.is('rPh')) walker.skipElement();
  }
  return text;
}

/** The shared string table (ECMA-376 Part 1, 18.4) in order. */
export function readSharedStrings(part: Buffer): string[] {
  const walker = new TagWalker(part);
  const strings: string[] = [];
  while (walker.next()) if (!walker.closing && walker.is('si')) strings.push(richText(walker));
  return strings;
}

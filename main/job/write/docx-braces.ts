/**
 * Braces in a Word text. `｛名称｝`, typed with a Chinese input method, counts like `{名称}`. A mark behind each opening
 * brace remembers which it was, so that an unknown placeholder stays as it was typed, and keeps docxtemplater from
 * reading `{#…}`, `{/…}`, `{@…}` and `{=…}` as its own commands, which the office never writes.
 */
const HALF = '\u2060';
const FULL = '\u2061';
const MARKS = new RegExp(`[${HALF}${FULL}]`, 'g');

const TEXT_NODE = /(<(w|a):t(?:\s[^<>]*)?>)([^<]*)(?=<\/\2:t>)/g;

/** Marks the braces in the text nodes of a part; braces in attributes (GUIDs) are none. */
export function markBraces(xml: string): string {
  return xml.replace(TEXT_NODE, (_, tag: string, __: string, text: string) => {
    return (
      tag +
      text.replace(MARKS, '').replaceAll('{', `{${HALF}`).replaceAll('｛', `{${FULL}`).replaceAll('｝', '}')
    );
  });
}

/** What stood between the braces. */
export function innerText(tag: string): string {
  return tag.replace(MARKS, '');
}

/** The placeholder as it was typed. */
export function typedText(tag: string): string {
  return tag.startsWith(FULL) ? `｛${innerText(tag)}｝` : `{${innerText(tag)}}`;
}

/** Width of a text in half-width characters: Chinese characters and full-width marks take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

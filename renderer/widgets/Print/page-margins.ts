import { PRINT_WORDS } from '../../text/print.ts';

/** Words as a CSS string: nothing in them can end it or the style sheet. */
function cssString(text: string): string {
  const escaped = text.replace(/[\\"<>\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}

export interface PageMargins {
  readonly orientation: 'landscape' | 'portrait';
  /** Title, unit, conditions and as-of date: the head of the second sheet and those after it. */
  readonly head: string;
  readonly printedBy: string;
  readonly printedAt: string;
  readonly masked: boolean;
}

/** `@page` rules of a print: its head from the second sheet on, who printed it and the masked notice on every sheet. */
export function pageMargins({ orientation, head, printedBy, printedAt, masked }: PageMargins): string {
  const by = `${PRINT_WORDS.printedBy}：${printedBy}　${PRINT_WORDS.printedAt}：${printedAt}`;
  return [
    `@page { size: A4 ${orientation};`,
    `@top-center { content: ${cssString(head)}; }`,
    `@bottom-left { content: ${cssString(by)}; }`,
    `@bottom-right { content: ${cssString(masked ? PRINT_WORDS.masked : '')}; } }`,
    '@page :first { @top-center { content: none; } }',
  ].join('\n');
}

import { unguardCsv } from '../../../shared/domain/exchange/csv-field.ts';
import type { ReadLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { CellBudget, SheetData, workbookOf } from './sheet-data.ts';
import type { Workbook } from './workbook.ts';

const DELIMITERS = [',', '\t', ';'] as const;
const QUOTE = '"';
/** Systems export `="119900…"` so that Excel keeps the digits; the quoted text is the value. */
const KEPT_TEXT = /^="([^"]*)"$/;

/** How often each delimiter stands outside quotes in the first 4 KB; the most frequent one wins. */
function delimiterOf(head: string): string | undefined {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const ch of head) {
    if (ch === QUOTE) quoted = !quoted;
    else if (!quoted && counts.has(ch)) counts.set(ch, (counts.get(ch) ?? 0) + 1);
  }
  const best = DELIMITERS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  if (best !== undefined && (counts.get(best) ?? 0) > 0) return best;
  return DELIMITERS.find((delimiter) => head.includes(delimiter));
}

/** Excel's own first line `sep=;` names the delimiter. */
function announced(text: string): { delimiter: string; length: number } | undefined {
  const match = /^sep=(.)\r?\n/.exec(text);
  return match?.[1] === undefined ? undefined : { delimiter: match[1], length: match[0].length };
}

/**
 * Splits text into records (RFC 4180). A quote counts only at the start of a field; one that is never closed is
 * an ordinary character, since taking it at its word would swallow the rest of the file into one cell.
 */
export function* records(text: string, delimiter: string): Generator<string[]> {
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value: string;
    let end: number;
    const quoted = text[at] === QUOTE ? quotedField(text, at, delimiter) : undefined;
    if (quoted) {
      value = quoted.value;
      end = quoted.end;
    } else {
      end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
      value = text.slice(at, end);
    }
    fields.push(KEPT_TEXT.exec(value)?.[1] ?? value);
    if (text[end] === delimiter) {
      at = end + 1;
      if (at === text.length) fields.push('');
      continue;
    }
    yield fields;
    fields = [];
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  if (fields.length > 0) yield fields;
}

function quotedField(
  text: string,
  at: number,
  delimiter: string,
): { value: string; end: number } | undefined {
  let close = text.indexOf(QUOTE, at + 1);
  while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  if (close < 0) return undefined;
  let end = close + 1;
  // Characters between the closing quote and the delimiter are kept: `"甲"乙` is 甲乙.
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  const inner = text
    .slice(at + 1, close)
    .replaceAll('""', QUOTE)
    .replaceAll('\r\n', '\n');
  return { value: inner + text.slice(close + 1, end), end };
}

/** Reads CSV or tab-separated text as a workbook of one sheet. Every value stays text. */
export function readDelimited(text: string, limits: ReadLimits): Workbook {
  const head = text.slice(0, 4096);
  const separator = announced(text);
  const delimiter = separator?.delimiter ?? delimiterOf(head);
  if (delimiter === undefined) throw refuse('FILE_NOT_SPREADSHEET', 'text without any delimiter');
  const data = new SheetData('Sheet1', true);
  let row = separator ? 1 : 0;
  for (const fields of records(text.slice(separator?.length ?? 0), delimiter)) {
    row++;
    const cells = data.rowAt(row);
    for (const field of fields) cells.push(field === '' ? null : unguardCsv(field));
  }
  data.finish(new CellBudget(limits));
  return workbookOf('csv', false, [data]);
}

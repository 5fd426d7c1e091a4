import { refuse } from './refusal.ts';

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    // The decoder drops a mark at the start by itself.
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text of a file without a declared encoding: a mark decides; else strict UTF-8, which Chinese text in GB 18030
 * fails almost surely; else GB 18030-2022. Bytes that are neither are `FILE_NOT_SPREADSHEET`.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  let text: string | undefined;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) text = undefined;
  else if (first === 0xff && second === 0xfe) text = decode(bytes, 'utf-16le');
  else if (first === 0xfe && second === 0xff) text = decode(bytes, 'utf-16be');
  else text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  if (text === undefined) throw refuse('FILE_NOT_SPREADSHEET', 'bytes are no text');
  return text;
}

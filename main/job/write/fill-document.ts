import { readFile, writeFile } from 'node:fs/promises';
import Docxtemplater from 'docxtemplater';
import { formatFigure, INSUFFICIENT } from '../../../shared/domain/exchange/figure-format.ts';
import type { Figure } from '../../../shared/domain/exchange/figure-format.ts';
import { parsePlaceholder } from '../../../shared/domain/exchange/placeholder.ts';
import type { Placeholder } from '../../../shared/domain/exchange/placeholder.ts';
import { innerText, markBraces, typedText } from './docx-braces.ts';
import { docxRefusal } from './docx-errors.ts';
import { openDocx, partText, textParts } from './docx-open.ts';
import { writeWholeFile } from './whole-file.ts';

export interface FilledPlaceholder {
  /** What stands between the braces. */
  readonly placeholder: string;
  readonly text: string;
}

export interface FillReport {
  /** Placeholders that nothing answers to, or whose format does not fit; they stay in the text as typed. */
  readonly unknown: readonly string[];
  readonly filled: readonly FilledPlaceholder[];
  /** Placeholders that print 数据不足. */
  readonly insufficient: readonly string[];
}

export type FilledDocument = FillReport & { readonly bytes: Uint8Array };

/**
 * Fills the placeholders of a Word text, wherever they stand: paragraphs, tables, text boxes, headers, footers,
 * footnotes; also where Word has cut one into several runs. The look of the first character stays. `resolve` gives
 * the text, or undefined for a placeholder it does not know. Errors: see `openDocx`, and `TEMPLATE_INVALID` with
 * reason `BRACES` where braces do not pair.
 */
export function fillDocument(
  docx: Uint8Array,
  resolve: (placeholder: Placeholder) => string | undefined,
): FilledDocument {
  const zip = openDocx(docx);
  const texts = new Map<string, string | undefined>();
  const answer = (tag: string): string => {
    const inner = innerText(tag);
    if (!texts.has(inner)) texts.set(inner, resolve(parsePlaceholder(inner)));
    return texts.get(inner) ?? typedText(tag);
  };
  try {
    for (const name of textParts(zip)) {
      const xml = partText(zip, name);
      if (/[{｛}｝]/.test(xml)) zip.file(name, markBraces(xml));
    }
    const document = new Docxtemplater(zip, {
      errorLogging: false,
      stripInvalidXMLChars: true,
      parser: (tag) => ({ get: () => answer(tag) }),
    });
    document.render();
    return { bytes: document.toUint8Array({ compression: 'DEFLATE' }), ...report(texts) };
  } catch (error) {
    throw docxRefusal(error);
  }
}

function report(texts: ReadonlyMap<string, string | undefined>): FillReport {
  const filled: FilledPlaceholder[] = [];
  const unknown: string[] = [];
  for (const [placeholder, text] of texts) {
    if (text === undefined) unknown.push(placeholder);
    else filled.push({ placeholder, text });
  }
  const insufficient = filled
    .filter(({ text }) => text === INSUFFICIENT)
    .map(({ placeholder }) => placeholder);
  return { unknown, filled, insufficient };
}

/** What stands between the braces of a Word text, each once, in the order of the text. */
export function listPlaceholders(docx: Uint8Array): readonly string[] {
  return fillDocument(docx, () => undefined).unknown;
}

export interface FillTask {
  /** The office's own Word text. */
  readonly templatePath: string;
  /** Figures and words by the name that stands in the braces. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Fills a Word file with figures in the formats of `formatFigure`. Errors: as `fillDocument`, and `DISK_FULL`. */
export async function fillDocumentFile(task: FillTask, outPath: string): Promise<FillReport> {
  const figures = new Map(Object.entries(task.figures));
  const { bytes, ...found } = fillDocument(await readFile(task.templatePath), ({ name, format }) => {
    const figure = figures.get(name);
    const text = figure && formatFigure(figure, format);
    return text && 'text' in text ? text.text : undefined;
  });
  await writeWholeFile(outPath, (partPath) => writeFile(partPath, bytes));
  return found;
}

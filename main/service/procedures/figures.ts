import { parsePlaceholder } from '../../../shared/domain/exchange/placeholder.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import type { CallContext, ServicesOf } from '../../domains/handlers.ts';
import { dropTemporary } from '../../db/vault.ts';
import type { FillReport } from '../../job/write/fill-document.ts';
import type { ServiceParts } from '../parts.ts';
import { readTask } from '../tasks.ts';
import { makingFile, offerFile } from '../temp-file.ts';

/** Word texts: what a text asks for, and the text filled with the figures as of a day. */
export function figureServices(parts: ServiceParts): ServicesOf<'figures'> {
  const fill = async (call: CallContext, input: { token: string; asOf?: string | undefined }) => {
    const file = parts.tokens.peek(call.client, 'fill', input.token);
    const asOf = input.asOf ?? officeDay(parts.now());
    const figures = await readTask(parts, 'figures.values', { asOf }, call.actor, 'slow');
    return makingFile(parts, 'docx', async (path) => {
      const report = (await parts.jobs.run(
        'fill',
        { templatePath: file.path, figures, outPath: path },
        { signal: call.signal, timeoutMs: 60_000 },
      )) as FillReport;
      return { file, path, report, figures };
    });
  };

  return {
    async look(call, input) {
      const { file, path, report, figures } = await fill(call, input);
      dropTemporary(parts.paths, path);
      const insufficient = new Set(report.insufficient);
      const keyOf = (placeholder: string) => figures[parsePlaceholder(placeholder).name]?.key ?? null;
      return {
        fileName: file.name,
        placeholders: [
          ...report.filled.map(({ placeholder, text }) => ({
            placeholder,
            text,
            state: insufficient.has(placeholder) ? ('insufficient' as const) : ('filled' as const),
            figure: keyOf(placeholder),
          })),
          ...report.insufficient
            .filter((placeholder) => !report.filled.some((filled) => filled.placeholder === placeholder))
            .map((placeholder) => ({
              placeholder,
              text: null,
              state: 'insufficient' as const,
              figure: keyOf(placeholder),
            })),
          ...report.unknown.map((placeholder) => ({
            placeholder,
            text: null,
            state: 'unknown' as const,
            figure: null,
          })),
        ],
      };
    },
    async fill(call, input) {
      const { file, path, report } = await fill(call, input);
      const base = file.name.replace(/\.docx$/i, '');
      return {
        file: offerFile(parts, call.client, path, `${base}（已填数）.docx`),
        unknown: [...report.unknown],
        insufficient: [...report.insufficient],
        filled: report.filled.length,
      };
    },
  };
}

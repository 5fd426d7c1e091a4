import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type FillReport, type FillTask, fillDocumentFile, listPlaceholders } from './fill-document.ts';

const fillInput = z.object({
  templatePath: z.string(),
  figures: z.custom<FillTask['figures']>((value) => typeof value === 'object' && value !== null),
  outPath: z.string(),
});
const lookInput = z.object({ templatePath: z.string() });

/** Fills a Word text with figures; answers what was filled, what had no base and what nobody knows. */
export async function fillTask(given: unknown): Promise<FillReport> {
  const { outPath, ...task } = fillInput.parse(given);
  return fillDocumentFile(task, outPath);
}

/** Placeholders of a Word text, as written. */
export function placeholdersTask(given: unknown): readonly string[] {
  return listPlaceholders(readFileSync(lookInput.parse(given).templatePath));
}

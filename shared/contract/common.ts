import { z } from 'zod';
import { ENTITY_KEYS, type EntityKey } from '../domain/entities.ts';

export const entityKeySchema = z.enum(ENTITY_KEYS as [EntityKey, ...EntityKey[]]);
export const idSchema = z.number().int().positive();
export const versionSchema = z.number().int().min(1);
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Made by the client for each command: after a crash it asks by this id whether the command happened. */
export const commandIdSchema = z.string().min(8).max(64);
export const tokenSchema = z.string().regex(/^[0-9a-f]{32}$/);
export const nothingSchema = z.strictObject({});
export const doneSchema = z.object({ done: z.literal(true) });

/** A file that the program made, waiting under a one-use token. */
export const madeFileSchema = z.object({ token: tokenSchema, name: z.string(), size: z.number().int() });
export type MadeFile = z.infer<typeof madeFileSchema>;

/** Progress of long work: latest value wins. `phase` is a key of shared/text. */
export const progressSchema = z.object({ done: z.number(), total: z.number(), phase: z.string() });
export type Progress = z.infer<typeof progressSchema>;

export const cellIssueSchema = z.object({
  column: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

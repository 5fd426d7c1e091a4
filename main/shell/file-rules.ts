import { basename } from 'node:path';
import type { FilePurpose } from '../service/channel.ts';

const MIB = 1024 * 1024;

/** Largest file that may enter, in bytes. The reader has limits of its own; these keep the disk from filling. */
export const FILE_CAPS: Readonly<Record<FilePurpose, number>> = {
  import: 200 * MIB,
  fill: 50 * MIB,
  attachment: 50 * MIB,
  restore: 16_384 * MIB,
};

export function isFilePurpose(value: unknown): value is FilePurpose {
  return typeof value === 'string' && Object.hasOwn(FILE_CAPS, value);
}

/** The size cap as the sentence of FILE_TOO_LARGE names it. */
export function capParams(
  purpose: FilePurpose,
  cap: number = FILE_CAPS[purpose],
): { readonly limitMb: number } {
  return { limitMb: Math.round(cap / MIB) };
}

/** A sender's file name as a plain name: no folders, no control characters, at most 200 characters. */
export function plainFileName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'file';
}

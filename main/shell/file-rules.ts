import { statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/kernel/errors.ts';
import type { FilePurpose } from '../service/channel.ts';

const MIB = 1024 * 1024;

/** Largest file that may enter, in bytes. The reader has limits of its own; these keep the disk from filling. */
const FILE_CAPS: Readonly<Record<FilePurpose, number>> = {
  import: 200 * MIB,
  fill: 50 * MIB,
  attachment: 50 * MIB,
  restore: 16_384 * MIB,
};

export function isFilePurpose(value: unknown): value is FilePurpose {
  return typeof value === 'string' && Object.hasOwn(FILE_CAPS, value);
}

/** What a door's rules stand on; tests bring small caps and a small disk. */
export interface FileLimits {
  readonly caps: Readonly<Record<FilePurpose, number>>;
  /** Bytes that the disk of a folder has left for this user. */
  readonly freeBytes: (folder: string) => Promise<number>;
}

export const FILE_LIMITS: FileLimits = {
  caps: FILE_CAPS,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** The refusal of a file over its cap, whose sentence names the cap. */
export function tooLarge(purpose: FilePurpose, { caps }: FileLimits): AppError {
  return new AppError('FILE_TOO_LARGE', { limitMb: Math.round(caps[purpose] / MIB) });
}

/**
 * Refuses a file by its size before anything is copied. `copies`: how many of it will stand in the data folder.
 * Throws FILE_TOO_LARGE, DISK_FULL.
 */
export async function checkSize(
  purpose: FilePurpose,
  size: number,
  room: { readonly folder: string; readonly copies: number },
  limits: FileLimits = FILE_LIMITS,
): Promise<void> {
  if (size > limits.caps[purpose]) throw tooLarge(purpose, limits);
  if (size * room.copies > (await limits.freeBytes(room.folder))) throw new AppError('DISK_FULL');
}

/** A sender's file name as a plain name: no folders, no control characters, at most 200 characters. */
export function plainFileName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'file';
}

import { rename, rm } from 'node:fs/promises';
import { AppError } from '../../../shared/kernel/errors.ts';
import { isDiskFull } from '../../db/storage-error.ts';

/** How long work reports and is stopped. Both are cheap enough for every few hundred rows. */
export interface WriteWatch {
  readonly progress?: (done: number) => void;
  readonly aborted?: () => boolean;
}

/** Rows between two looks at the abort flag, which are also the pauses in which the disk catches up. */
export const ROWS_PER_LOOK = 500;

/** Reports progress; throws `CANCELLED` once the user gave up. */
export function look(watch: WriteWatch, done: number): void {
  if (watch.aborted?.()) throw new AppError('CANCELLED');
  watch.progress?.(done);
}

/**
 * Writes a file whole or not at all: `write` fills a part file beside it, which takes the name only at the end
 * and is removed on any failure. A full disk is `DISK_FULL`.
 */
export async function writeWholeFile(
  outPath: string,
  write: (partPath: string) => Promise<void>,
): Promise<void> {
  const partPath = `${outPath}.part`;
  try {
    await write(partPath);
    await rename(partPath, outPath);
  } catch (error) {
    await rm(partPath, { force: true });
    throw isDiskFull(error) ? new AppError('DISK_FULL', {}, { cause: error }) : error;
  }
}

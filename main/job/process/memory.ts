import { readFileSync } from 'node:fs';

const PAGE = 4096;

/**
 * Resident memory of another process in MB, or undefined where the system does not tell it to Node (Windows):
 * there the heap limit of the child holds.
 */
export function residentMb(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== 'linux') return undefined;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? (pages * PAGE) / 1024 / 1024 : undefined;
  } catch {
    return undefined;
  }
}

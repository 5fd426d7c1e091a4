import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A moment as it stands in names of backups, in the office's time (UTC+8): `20261123-083000`. */
export function stampOf(moment: Date): string {
  const office = new Date(moment.getTime() + 8 * 3_600_000).toISOString();
  return `${office.slice(0, 10).replaceAll('-', '')}-${office.slice(11, 19).replaceAll(':', '')}`;
}

/** The name itself, or with a number behind it where it is taken. */
export function freeName(folder: string, name: string): string {
  let free = name;
  for (let n = 2; existsSync(join(folder, free)); n += 1) free = `${name}-${n}`;
  return free;
}

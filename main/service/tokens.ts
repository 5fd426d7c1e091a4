import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/kernel/errors.ts';
import type { FilePurpose, ReleasedFile } from './channel.ts';

const LIFETIME_MS = 60 * 60 * 1000;

/** A file that came in: where it lies, what the sender called it. */
export interface AdmittedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** 128 random bits for each file that crosses; bound to one client and one purpose, good for an hour. */
export interface FileTokens {
  admit(client: string, purpose: FilePurpose, file: AdmittedFile): string;
  /** The file behind a token; it stays good, so that a look can be followed by the plan of the same file. */
  peek(client: string, purpose: FilePurpose, token: string): AdmittedFile;
  /** Offers a file that the program made for one download. */
  offer(client: string, file: ReleasedFile): string;
  /** Hands a made file out, once. */
  release(client: string, token: string): ReleasedFile;
  forget(client: string): void;
}

interface Entry {
  readonly client: string;
  readonly expires: number;
  readonly purpose?: FilePurpose;
  readonly admitted?: AdmittedFile;
  readonly released?: ReleasedFile;
}

/**
 * @param now the clock in milliseconds
 * @param letGo hears of each file that no token leads to any more, save those that were handed out
 */
export function fileTokens(now: () => number, letGo: (path: string) => void = () => {}): FileTokens {
  const entries = new Map<string, Entry>();
  const drop = (isDropped: (entry: Entry) => boolean) => {
    for (const [token, entry] of entries) {
      if (!isDropped(entry)) continue;
      entries.delete(token);
      const file = entry.admitted ?? entry.released;
      if (file) letGo(file.path);
    }
  };
  const add = (entry: Omit<Entry, 'expires'>) => {
    drop(({ expires }) => expires < now());
    const token = randomBytes(16).toString('hex');
    entries.set(token, { ...entry, expires: now() + LIFETIME_MS });
    return token;
  };
  const find = (client: string, token: string): Entry => {
    const entry = entries.get(token);
    if (!entry || entry.client !== client || entry.expires < now()) throw new AppError('TOKEN_INVALID');
    return entry;
  };
  return {
    admit: (client, purpose, admitted) => add({ client, purpose, admitted }),
    peek(client, purpose, token) {
      const entry = find(client, token);
      if (!entry.admitted || entry.purpose !== purpose) throw new AppError('TOKEN_INVALID');
      return entry.admitted;
    },
    offer: (client, released) => add({ client, released }),
    release(client, token) {
      const entry = find(client, token);
      if (!entry.released) throw new AppError('TOKEN_INVALID');
      entries.delete(token);
      return entry.released;
    },
    forget: (client) => drop((entry) => entry.client === client),
  };
}

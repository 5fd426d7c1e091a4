import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/kernel/errors.ts';
import { renameDurably, syncFolder, writeDurably } from './durable-files.ts';
import { damaged, failureCode } from './storage-error.ts';
import type { DataPaths } from './vault.ts';

/** What stands in `restore.json` from the moment a verified copy is ready until it has the ledger's name. */
interface RestoreJournal {
  /** File name of the copy, in the data folder. */
  readonly incoming: string;
  /** Folder under `backups/` that takes the present ledger. */
  readonly aside: string;
}

/** Called after each step that changes names on the disk, with the step's name. */
export type SwapObserver = (step: string) => void;

const INCOMING = /^restoring-[\w.-]+\.db$/;
/** Copies that a crash kept from becoming a ledger: restored ones, new ones, and what SQLite keeps beside them. */
const UNFINISHED =
  /^(restoring-[\w.-]+\.db|ledger\.db\.[0-9a-f]{12}\.new|restore\.json)(-journal|-wal|-shm|\.[0-9a-f]{12}\.part)?$/;
/** A database and what belongs to it: a `-wal` left behind holds finished commands, and would spoil another file. */
const PARTS = ['', '-wal', '-shm'] as const;

/** Where a restored copy waits until it takes the ledger's place; the stamp makes it unique. */
export function incomingPath(paths: DataPaths, stamp: string): string {
  return join(paths.root, `restoring-${stamp}.db`);
}

/**
 * Puts a verified copy in the ledger's place; the present ledger goes to `backups/<aside>/` by rename, with its
 * `-wal`. A crash at any instruction leaves the old ledger (before the journal) or is finished by
 * `settleInterruptedRestore` (after it). Needs the writer's lock and no open connection.
 * Throws LEDGER_HELD where another program has the file open (Windows).
 */
export function swapIn(
  paths: DataPaths,
  incoming: string,
  aside: string,
  observe: SwapObserver = () => undefined,
): void {
  const journal: RestoreJournal = { incoming: basename(incoming), aside };
  writeDurably(paths.restoreJournal, JSON.stringify(journal));
  observe('journal');
  try {
    finish(paths, journal, observe);
  } catch (error) {
    if (!existsSync(paths.ledger) || !existsSync(incoming) || existsSync(asideLedger(paths, aside)))
      throw error;
    // Nothing has moved yet: the old ledger stands where it stood.
    removeJournal(paths);
    const code = failureCode(error);
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
      throw new AppError('LEDGER_HELD', { door: 'unknown' }, { cause: error });
    }
    throw error;
  }
}

/**
 * Finishes a restore that a crash cut short, or clears away a copy that never became ready. Call it first at
 * every start, holding the writer's lock. Answers whether a restore was finished.
 */
export function settleInterruptedRestore(paths: DataPaths): boolean {
  const journal = readJournal(paths);
  if (journal) finish(paths, journal, () => undefined);
  for (const name of readdirSync(paths.root)) {
    if (UNFINISHED.test(name)) rmSync(join(paths.root, name), { force: true });
  }
  return journal !== undefined;
}

function finish(paths: DataPaths, journal: RestoreJournal, observe: SwapObserver): void {
  const incoming = join(paths.root, journal.incoming);
  if (existsSync(incoming)) {
    setAside(paths, journal.aside, observe);
    renameDurably(incoming, paths.ledger);
    observe('swapped');
  }
  removeJournal(paths);
  observe('done');
}

function setAside(paths: DataPaths, aside: string, observe: SwapObserver): void {
  const target = asideLedger(paths, aside);
  for (const suffix of PARTS) {
    if (!existsSync(paths.ledger + suffix)) continue;
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    if (existsSync(target + suffix)) throw new Error(`Refusing to overwrite ${target}${suffix}`);
    renameSync(paths.ledger + suffix, target + suffix);
    observe(`aside${suffix}`);
  }
  if (existsSync(dirname(target))) syncFolder(dirname(target));
  syncFolder(paths.backups);
  syncFolder(paths.root);
}

function asideLedger(paths: DataPaths, aside: string): string {
  return join(paths.backups, aside, 'ledger.db');
}

function removeJournal(paths: DataPaths): void {
  rmSync(paths.restoreJournal, { force: true });
  syncFolder(paths.root);
}

function readJournal(paths: DataPaths): RestoreJournal | undefined {
  if (!existsSync(paths.restoreJournal)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(paths.restoreJournal, 'utf8'));
  } catch (error) {
    throw damaged('RESTORE_INTERRUPTED', error);
  }
  const { incoming, aside } = Object(content);
  const sound =
    typeof incoming === 'string' &&
    INCOMING.test(incoming) &&
    typeof aside === 'string' &&
    aside === basename(aside);
  if (!sound) throw damaged('RESTORE_INTERRUPTED');
  return { incoming, aside };
}

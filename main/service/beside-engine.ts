import type { AppError } from '../../shared/kernel/errors.ts';
import type { Engine } from './engine.ts';

/**
 * What may be written beside the program that holds the folder: marks on record, each one short transaction that
 * SQLite itself puts in line behind the holder's. None of them touches a record of the ledger.
 */
const MARKS: ReadonlySet<string> = new Set([
  // A plan gets its number; nothing is committed by it.
  'imports.register',
  // No export without its entry in the register.
  'exchange.record',
  // A copy that was made or checked, on record.
  'backups.make',
  'backups.verify',
  // A wrong password counts, whoever holds the folder.
  'accounts.recordSignIn',
]);

/** An engine for work beside the holder: reads everything, writes only marks, refuses the rest with `held`. */
export function besideEngine(engine: Engine, held: AppError): Engine {
  return {
    ...engine,
    write: (call) => (MARKS.has(call.name) ? engine.write(call) : Promise.reject(held)),
  };
}

import type { Database } from 'better-sqlite3';
import { type CheckLimits, DEFAULT_CHECK_LIMITS } from '../../../shared/domain/record-checks/rules.ts';
import { limitsWith, type OwnLimits } from '../../../shared/domain/settings/check-limits.ts';
import { statement } from '../../db/run.ts';

/** Beside the office's other settings. */
const KEY = 'checkLimits';

function storedText(db: Database, schema: string): string | null {
  const text = statement(db, `SELECT value FROM ${schema}.setting WHERE key = ?`).pluck().get(KEY);
  return typeof text === 'string' ? text : null;
}

/** What the office has set of the rules about service records. */
export function ownLimits(db: Database): OwnLimits {
  return JSON.parse(storedText(db, 'main') ?? '{}') as OwnLimits;
}

/** The limits of the text that was read last: entry asks for every record of a sheet. */
let known: { readonly text: string | null; readonly limits: CheckLimits } = {
  text: null,
  limits: DEFAULT_CHECK_LIMITS,
};

/** The limits of every rule in force. @param schema where the ledger is attached beside a plan */
export function readCheckLimits(db: Database, schema = 'main'): CheckLimits {
  const text = storedText(db, schema);
  if (text !== known.text)
    known = { text, limits: limitsWith(DEFAULT_CHECK_LIMITS, JSON.parse(text ?? '{}') as OwnLimits) };
  return known.limits;
}

/** Keeps what the office sets; the rules' own numbers are not stored. */
export function writeOwnLimits(db: Database, own: OwnLimits): void {
  statement(
    db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(KEY, JSON.stringify(own));
}

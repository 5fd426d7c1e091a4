import type { Database } from 'better-sqlite3';
import { type CheckLimits, DEFAULT_CHECK_LIMITS } from '../../../shared/domain/record-checks/rules.ts';
import { limitsWith, type OwnLimits } from '../../../shared/domain/settings/check-limits.ts';
import { statement } from '../../db/run.ts';

/** Beside the office's other settings. */
const KEY = 'checkLimits';

/** What the office has set of the rules about service records. @param schema where the ledger is attached beside a plan */
export function ownLimits(db: Database, schema = 'main'): OwnLimits {
  const text = statement(db, `SELECT value FROM ${schema}.setting WHERE key = ?`).pluck().get(KEY);
  return typeof text === 'string' ? (JSON.parse(text) as OwnLimits) : {};
}

/** The limits of every rule in force. */
export function readCheckLimits(db: Database, schema = 'main'): CheckLimits {
  return limitsWith(DEFAULT_CHECK_LIMITS, ownLimits(db, schema));
}

/** Keeps what the office sets; the rules' own numbers are not stored. */
export function writeOwnLimits(db: Database, own: OwnLimits): void {
  statement(
    db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(KEY, JSON.stringify(own));
}

import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/kernel/errors.ts';
import { NAMED_TYPES } from '../../../shared/kernel/references.ts';
import { TABLE_OF_REF } from '../ledger/bindings.ts';
import { statement } from '../../db/run.ts';

/** What a plan relied on outside its own rows, with a question that answers the present value. */
const QUESTIONS: Readonly<Record<string, string>> = {
  unit: 'SELECT CAST(version AS TEXT) FROM unit WHERE id = ?',
  alias: 'SELECT CAST(unit_id AS TEXT) FROM unit_alias WHERE alias_key = ?',
  code: `SELECT code FROM learnt_code WHERE code_table || '|' || text_key = ?`,
  ...Object.fromEntries(
    NAMED_TYPES.map((type) => [type, `SELECT name FROM ${TABLE_OF_REF[type]} WHERE id = ?`]),
  ),
};

/**
 * Refuses a plan whose units, aliases, codes or references are no longer what they were. A sign-in or an unrelated
 * edit spoils nothing. Throws PLAN_STALE.
 */
export function checkUsed(db: Database, plan: Database, batch: number): void {
  const used = plan.prepare('SELECT kind, key, value FROM used').all() as {
    kind: string;
    key: string;
    value: string;
  }[];
  for (const { kind, key, value } of used) {
    // A mark of the comparison itself, for the statements that look at rows added since.
    if (kind === 'seen') continue;
    const question = QUESTIONS[kind];
    if (!question) throw new Error(`Unknown kind ${kind} in a plan`);
    const present = statement(db, question).pluck().get(key);
    if (present !== value) throw new AppError('PLAN_STALE', { batch });
  }
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  type CheckedFacts,
  checkedText,
  codeOfDigest,
} from '../../../shared/domain/certificates/check-code.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

/** Beside the office's settings, and so in every backup; no query answers it. */
const KEY = 'certificateKey';
/** Each brings 74 random bits. */
const UIDS = 4;

function storedKey(db: Database): string | undefined {
  const value = statement(db, `SELECT value ->> '$' FROM setting WHERE key = ?`).pluck().get(KEY);
  return typeof value === 'string' ? value : undefined;
}

/** Makes the key with the first certificate of a ledger. */
export function ensureKey({ db, newUid }: Pick<WriteContext, 'db' | 'newUid'>): void {
  if (storedKey(db) !== undefined) return;
  const hash = createHash('sha256');
  for (let n = 0; n < UIDS; n++) hash.update(newUid());
  statement(db, 'INSERT INTO setting (key, value) VALUES (?, json_quote(?))').run(KEY, hash.digest('hex'));
}

/** 校验码 of a certificate: an HMAC over what it states, shortened for the telephone. */
export function checkCode(db: Database, facts: CheckedFacts): string {
  const key = storedKey(db);
  if (key === undefined) throw new Error('A certificate without a key of the ledger');
  return codeOfDigest(createHmac('sha256', Buffer.from(key, 'hex')).update(checkedText(facts)).digest());
}

/** Compares without telling by its duration how much was right. */
export function sameCode(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

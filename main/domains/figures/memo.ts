import type { Database } from 'better-sqlite3';
import { scalar } from '../../db/run.ts';

interface Memo {
  readonly stamp: string;
  readonly results: Map<string, unknown>;
}

const memos = new WeakMap<Database, Memo>();
const MAX_RESULTS = 30;

/** Changes with every commit of another connection (`data_version`) and with every row this one writes. */
function stampOf(db: Database): string {
  const others = Number(db.pragma('data_version', { simple: true }));
  return `${String(others)}:${String(scalar(db, 'SELECT total_changes()'))}`;
}

/** What was computed under this key since the ledger last changed, else computed now. Settings stand in the ledger too. */
export function whileUnchanged<T>(db: Database, key: string, compute: () => T): T {
  const stamp = stampOf(db);
  let memo = memos.get(db);
  if (memo?.stamp !== stamp || memo.results.size >= MAX_RESULTS) {
    memo = { stamp, results: new Map() };
    memos.set(db, memo);
  }
  if (memo.results.has(key)) return memo.results.get(key) as T;
  const result = compute();
  memo.results.set(key, result);
  return result;
}

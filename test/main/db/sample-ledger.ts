import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLedger, openLedger } from '../../../main/db/open.ts';
import { type DataPaths, dataPaths, ensureFolders } from '../../../main/db/vault.ts';
import { addVolunteers, first } from './migrations-and-rows.ts';

/** A data folder that goes away with the test; the path holds what paths hold on an office PC. */
export function tempData(): DataPaths {
  const dir = mkdtempSync(join(tmpdir(), '台账 #1%20-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const paths = dataPaths(dir);
  ensureFolders(paths);
  return paths;
}

/** A ledger at version 10 with one unit and `count` volunteers. */
export function sampleLedger(count = 200): DataPaths {
  const paths = tempData();
  createLedger(paths.ledger, [first], {
    fill: (db) => db.prepare('INSERT INTO unit (id, name) VALUES (1, ?)').run('青澜街道'),
  });
  const db = openLedger(paths.ledger, { role: 'writer' });
  addVolunteers(db, count);
  db.close();
  return paths;
}

export function countVolunteers(paths: DataPaths): number {
  const db = openLedger(paths.ledger, { role: 'reader' });
  try {
    return Number(db.prepare('SELECT count(*) FROM volunteer').pluck().get());
  } finally {
    db.close();
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { migrations } from '../../../main/db/migrations/index.ts';
import { createLedger } from '../../../main/db/open.ts';
import { openDatabase } from '../../../main/db/vault.ts';
import { evaluate } from '../../../main/domains/record-flags/evaluate.ts';
import { chooseSuspects } from '../../../main/domains/record-flags/narrow.ts';
import { clearChosen } from '../../../main/domains/record-flags/scope.ts';
import { readTerms } from '../../../main/domains/record-flags/terms.ts';
import { CHECK_KEYS } from '../../../shared/domain/record-checks/rules.ts';
import type { Finding } from '../../../shared/domain/record-flags/finding.ts';
import { someLedger, writeLedger } from './rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-narrow-'));
const path = join(folder, 'ledger.db');
createLedger(path, migrations);
const db = openDatabase(path, {});
db.pragma('foreign_keys = OFF');
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const EVERYBODY = `INSERT INTO temp.check_person (id) SELECT id FROM volunteer;
  INSERT INTO temp.check_session SELECT id FROM session; INSERT INTO temp.check_team SELECT id FROM organization;`;

const inOrder = (findings: readonly Finding[]) =>
  findings.map((finding) => JSON.stringify(finding)).toSorted();

it('a year narrowed to its suspects has the findings of a year looked at row by row', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(someLedger, fc.constantFrom('2024', '2025', '2026'), (ledger, year) => {
      db.exec('SAVEPOINT one');
      try {
        writeLedger(db, ledger);
        const { ofYear, thresholds } = readTerms(db);
        const scope = { year, whole: true };
        clearChosen(db);
        db.exec(EVERYBODY);
        const all = evaluate(db, scope, ofYear(year));
        chooseSuspects(db, scope, ofYear(year), thresholds);
        expect(inOrder(evaluate(db, scope, ofYear(year)))).toEqual(inOrder(all));
        for (const { rule } of all) seen.add(rule);
      } finally {
        db.exec('ROLLBACK TO one; RELEASE one');
      }
    }),
    { numRuns: 150 },
  );
  expect([...seen].toSorted()).toEqual([...CHECK_KEYS].toSorted());
}, 60_000);

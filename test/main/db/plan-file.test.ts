import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createPlan, openPlan } from '../../../main/db/plan-file.ts';
import { entityOf } from '../../../shared/domain/entities.ts';
import { startChild } from './child.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, '1.plan');
const CHILD = new URL('children/change-plan.ts', import.meta.url);

it('a plan whose process dies is as it was before its last change, or nothing but one file', async () => {
  const plan = createPlan(path, entityOf('volunteers'));
  plan.exec('BEGIN');
  const insert = plan.prepare('INSERT INTO row (n, raw, match_key) VALUES (?, ?, ?)');
  for (let n = 1; n <= 3000; n++) insert.run(n, '字'.repeat(200), `key ${n}`);
  // A new plan is thrown away with its process: nothing but the file itself may stand there to be forgotten.
  expect(readdirSync(folder)).toEqual(['1.plan']);
  plan.exec('COMMIT');
  plan.close();

  const child = startChild(CHILD, [path]);
  await child.said('changed');
  child.process.kill('SIGKILL');
  await child.ended;

  const after = openPlan(path, 'read');
  expect(after.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(
    after.prepare(`SELECT count(*) FROM row WHERE match_key = 'half' OR raw LIKE '%x'`).pluck().get(),
  ).toBe(0);
  expect(() => after.exec('DELETE FROM row')).toThrow('readonly');
  after.close();
  expect(readdirSync(folder)).toEqual(['1.plan']);
});

import { afterAll, expect, it } from 'vitest';
import { openTestService } from '../../support/service.ts';
import { seedDistrict, plan, commit, undo, rowsOf } from '../../support/seed.ts';
import { workbookFile } from '../../support/workbook.ts';
import { person } from '../../support/people.ts';
import { dumpLedger, indexedTerms, termsOfNames } from '../../support/dump.ts';

const test = openTestService();
afterAll(() => test.close());
it('runs', async () => {
  await seedDistrict(test);
  const before = dumpLedger(test.db);
  const p = person(1);
  const path = workbookFile(test.dataDir, [['姓名', '证件号码', '手机号码', '所属街道','所属组织'], [p.name, p.document, p.mobile, '青松街道','青松志愿服务队']]);
  const b = await plan(test, path, 'volunteers');
  console.log(b, await rowsOf(test, b.id));
  await commit(test, b.id);
  expect(indexedTerms(test.db)).toEqual(termsOfNames(test.db));
  await undo(test, b.id);
  expect(dumpLedger(test.db)).toEqual(before);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { create, plan, seedDistrict, STREETS, volunteerValues } from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
beforeEach(() => {
  test = openTestService();
});
afterEach(() => test.close());

const someone = person(77);
const logText = () => {
  const { logs } = test.service.parts.paths;
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
};

it('what goes wrong with a person stands in the log without the person', async () => {
  const { streets } = await seedDistrict(test);
  const id = await create(test, 'volunteers', volunteerValues(someone, streets[0]));
  const again = create(test, 'volunteers', volunteerValues(someone, streets[0]));
  expect(await refusedWith(again)).toBe('DUPLICATE_RECORD');
  const wrong: Cell[] = [someone.name, `${someone.document}9`, someone.mobile, STREETS[0]];
  await plan(
    test,
    workbookFile(test.dataDir, [['姓名', '证件号码', '手机号码', '所属街道'], wrong]),
    'volunteers',
  );
  const cut = join(test.dataDir, `${someone.name}.xlsx`);
  writeFileSync(cut, `PK\u0003\u0004${someone.name}${someone.document}`);
  expect(await refusedWith(plan(test, cut, 'volunteers'))).toBe('FILE_CORRUPT');
  const signIn = { name: someone.name, password: someone.document };
  expect(await refusedWith(test.client.session.signIn(signIn))).toBe('SIGN_IN_FAILED');
  const values = { remark: `${someone.name}${someone.mobile}` };
  const update = { commandId: commandId(), id, version: 9, values };
  expect(await refusedWith(test.client.volunteers.update(update))).toBe('STALE_RECORD');
  await finish(test.client.backups.make({ commandId: commandId() }));
  test.service.parts.log.write('mark');

  const text = logText();
  expect(text).toContain('"event":"mark"');
  expect(text).toContain('"event":"failure"');
  for (const value of [someone.name, someone.document, someone.mobile]) expect(text).not.toContain(value);
});

it('a fault of the job process that nobody foresaw has an id that stands in the log', async () => {
  await seedDistrict(test);
  // A folder in place of a file: the system's error, no refusal of ours.
  const error = await finish(
    test.client.imports.look({
      token: test.service.tokens.admit('test', 'import', { path: test.dataDir, name: 'x.xlsx', size: 1 }),
      entity: 'volunteers',
    }),
  ).then(
    () => undefined,
    (thrown: { data?: { code: string; params: { id?: string } } }) => thrown.data,
  );
  expect(error).toMatchObject({ code: 'UNEXPECTED', params: { id: expect.stringMatching(/^[A-Z2-9]{4}$/) } });
  expect(logText()).toContain(`"id":"${error?.params.id}"`);
});

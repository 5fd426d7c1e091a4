import type { Database } from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { volunteerStore } from '../../../main/domains/volunteers/store.ts';
import type { BulkAdds } from '../../../main/domains/ledger/store.ts';
import { indexedTerms, termsOfNames } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusal } from '../../support/refused.ts';
import { commit, create, plan, seedDistrict, STREETS, TEAMS, volunteerValues } from '../../support/seed.ts';
import { openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

const opened: TestService[] = [];
const { bulk } = volunteerStore;
const setBulk = (value: BulkAdds | undefined) => Object.assign(volunteerStore, { bulk: value });
afterEach(async () => {
  setBulk(bulk);
  for (const service of opened.splice(0)) await service.close();
});

async function service(): Promise<TestService> {
  const made = openTestService();
  opened.push(made);
  await seedDistrict(made);
  return made;
}

const HEADERS = [
  '姓名',
  '证件类型',
  '证件号码',
  '手机号码',
  '所属街道',
  '政治面貌',
  '所属组织',
  '注册日期',
  '备注',
];
const lines: Cell[][] = Array.from({ length: 40 }, (_, n) => {
  const { name, document, mobile } = person(n);
  return [
    n === 7 ? '欧阳·热合曼' : name,
    n % 9 === 4 ? '外国护照' : n % 3 === 0 ? '居民身份证' : null,
    n % 9 === 4 ? `P${String(7_000_000 + n)}` : document,
    mobile,
    STREETS[n % 2] ?? null,
    n % 4 === 0 ? '党员' : null,
    n % 5 === 0 ? (TEAMS[n % 2] ?? null) : null,
    n % 6 === 0 ? '2024-03-05' : null,
    n % 7 === 0 ? '‘引号’与 "quote"' : null,
  ];
});
const roster = (made: TestService) => workbookFile(made.dataDir, [HEADERS, ...lines]);

/** All rows of new volunteers and of the tables beside them, without the ids that either road chooses for itself. */
function writtenRows(db: Database): unknown {
  const people = db
    .prepare<[], Record<string, unknown>>('SELECT * FROM volunteer ORDER BY name_key, mobile')
    .all();
  return people.map(({ id, uid, ...own }) => ({
    own: { ...own, uid: (uid as Buffer).length },
    documents: db
      .prepare(
        'SELECT kind, number, match_key, is_primary, override_reason FROM identity_document WHERE volunteer_id = ?',
      )
      .all(id),
    teams: db
      .prepare(
        'SELECT organization_id, role, is_main, joined_on, left_on, version FROM membership WHERE volunteer_id = ?',
      )
      .all(id),
    provenance: db
      .prepare('SELECT batch_id, row, action, version, before, after FROM import_row WHERE target_id = ?')
      .all(id),
  }));
}

it('many rows at once are the rows that one by one would be', async () => {
  const [together, singly] = [await service(), await service()];
  const { id, counts } = await plan(together, roster(together), 'volunteers');
  expect(counts).toMatchObject({ add: 40, error: 0 });
  await commit(together, id);
  setBulk(undefined);
  await commit(singly, (await plan(singly, roster(singly), 'volunteers')).id);
  expect(writtenRows(together.db)).toEqual(writtenRows(singly.db));
  expect(indexedTerms(together.db)).toEqual(termsOfNames(together.db));
});

it('a key that somebody holds by now refuses everything, and names the row', async () => {
  const made = await service();
  const before = await plan(made, roster(made), 'volunteers');
  await create(made, 'volunteers', volunteerValues(person(11), 2));
  const people = made.db.prepare('SELECT count(*) FROM volunteer').pluck();
  const { code, params } = await refusal(commit(made, before.id));
  expect([code, params['row']]).toEqual(['PLAN_STALE', 13]);
  expect(people.get()).toBe(1);
  // The plan is let go of: the next one is planned and committed by the same connection.
  await commit(made, (await plan(made, roster(made), 'volunteers')).id);
  expect(people.get()).toBe(40);
});

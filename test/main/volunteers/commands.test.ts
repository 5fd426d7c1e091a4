import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { indexedTerms, termsOfNames } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import {
  create,
  type District,
  importFile,
  seedDistrict,
  STREETS,
  undo,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
});
afterEach(() => test.close());

const step = fc.oneof(
  fc.record({
    kind: fc.constant('rename' as const),
    who: fc.nat(9),
    name: fc.constantFrom('欧阳春', '单于飞', '阿不都·热合曼', 'Anna Smith', '曾祥'),
  }),
  fc.record({ kind: fc.constant('merge' as const), who: fc.nat(9), other: fc.nat(9) }),
  fc.record({ kind: fc.constant('unmerge' as const), who: fc.nat(9) }),
  fc.record({ kind: fc.constant('import' as const), who: fc.nat(30), undone: fc.boolean() }),
);

it('the search index is what a rebuild would be, whatever happens', async () => {
  for (let n = 0; n < 10; n++)
    await create(test, 'volunteers', volunteerValues(person(n), district.streets[0]));
  const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const each of steps) {
        try {
          if (each.kind === 'rename') {
            await test.client.volunteers.update({
              commandId: commandId(),
              ...(await seen(each.who + 1)),
              values: { name: each.name },
            });
          } else if (each.kind === 'merge') {
            const both = { winner: await seen(each.who + 1), loser: await seen(each.other + 1) };
            await test.client.volunteers.merge({ commandId: commandId(), ...both, reason: '同一人' });
          } else if (each.kind === 'unmerge') {
            await test.client.volunteers.unmerge({
              commandId: commandId(),
              loserId: each.who + 1,
              reason: '误',
            });
          } else {
            const { name, document, mobile } = person(each.who + 100);
            const rows = [
              ['姓名', '证件号码', '手机号码', '所属街道'],
              [name, document, mobile, STREETS[0]],
            ];
            const batch = await importFile(test, workbookFile(test.dataDir, rows), 'volunteers');
            if (each.undone) await undo(test, batch.id);
          }
        } catch (error) {
          // A command that is refused must leave the index alone like any other.
          expect(await refusedWith(Promise.reject(error))).not.toBe('UNEXPECTED');
        }
        expect(indexedTerms(test.db)).toEqual(termsOfNames(test.db));
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 60_000);

it('a state has a day, and stands in the history with its reason', async () => {
  const id = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  const change = (from: string, version = 1) =>
    test.client.volunteers.changeStatus({
      commandId: commandId(),
      targets: [{ id, version }],
      status: '3',
      from,
      reason: '外出',
    });
  expect(await refusal(change('2026-02-30'))).toEqual({ code: 'INPUT_INVALID', params: { field: 'from' } });
  expect(await refusedWith(change('2026-05-01', 7))).toBe('STALE_RECORD');
  expect(await change('2026-05-01')).toEqual({ changed: 1 });
  const changes = test.db.prepare(
    'SELECT from_day, before, after FROM volunteer_status_change WHERE volunteer_id = ?',
  );
  expect(changes.all(id)).toEqual([{ from_day: '2026-05-01', before: '2', after: '3' }]);
  const { entries } = await test.client.volunteers.history({ id });
  expect(entries[0]).toMatchObject({
    reason: '外出',
    lines: [{ field: 'status', before: '正常', after: '暂停' }],
  });
});

it('all or none of the ticked people change their state', async () => {
  const a = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  const b = await create(test, 'volunteers', volunteerValues(person(2), district.streets[0]));
  const targets = [
    { id: a, version: 1 },
    { id: b, version: 5 },
  ];
  const change = test.client.volunteers.changeStatus({
    commandId: commandId(),
    targets,
    status: '4',
    from: '2026-05-01',
    reason: '注销',
  });
  expect(await refusedWith(change)).toBe('STALE_RECORD');
  expect((await test.client.volunteers.get({ id: a })).values['status']).toBe('2');
});

it('joins a team once; who is in it stays as they are', async () => {
  const a = await create(
    test,
    'volunteers',
    volunteerValues(person(1), district.streets[0], { organization: district.teams[0] }),
  );
  const b = await create(test, 'volunteers', volunteerValues(person(2), district.streets[0]));
  const join = (more: object) =>
    test.client.memberships.join({
      commandId: commandId(),
      volunteerIds: [a, b],
      organizationId: district.teams[0],
      role: 'member',
      joinedOn: '2026-05-01',
      ...more,
    });
  expect(await join({})).toEqual({ added: 1, already: 1 });
  expect(await join({})).toEqual({ added: 0, already: 2 });
  expect(await refusedWith(join({ organizationId: 999 }))).toBe('REFERENCE_UNKNOWN');
  expect(await refusedWith(join({ role: '皇帝' }))).toBe('INPUT_INVALID');
  expect(await refusedWith(join({ joinedOn: '2026-02-30' }))).toBe('INPUT_INVALID');
});

it('a reveal is on record without the value', async () => {
  const id = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  const reveal = (reason: 'paper' | 'other', note = '') =>
    test.client.volunteers.reveal({ commandId: commandId(), id, field: 'documentNumber', reason, note });
  expect(await refusedWith(reveal('other'))).toBe('INPUT_INVALID');
  expect(await reveal('paper')).toEqual({ value: person(1).document });
  const { entries } = await test.client.audit.disclosures({ entity: 'volunteers', id });
  expect(entries.map(({ what, reason }) => `${what} ${reason}`)).toEqual(['documentNumber paper']);
  expect(
    JSON.stringify(test.db.prepare(`SELECT * FROM audit WHERE command = 'volunteers.reveal'`).all()),
  ).not.toContain(person(1).document);
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { create, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { trainingClass } from '../../support/training.ts';

let test: TestService;
let people: number[];
let classes: number[];
beforeEach(async () => {
  test = openTestService();
  const { streets } = await seedDistrict(test);
  people = [];
  for (let n = 0; n < 3; n++)
    people.push(await create(test, 'volunteers', volunteerValues(person(n), streets[0])));
  classes = [];
  for (const name of ['甲班', '乙班', '丙班']) classes.push(await trainingClass(test, name));
});
afterEach(() => test.close());

const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });
const merge = async (winner: number, loser: number) =>
  test.client.volunteers.merge({
    commandId: commandId(),
    winner: await seen(winner),
    loser: await seen(loser),
    reason: '同一人',
  });
const attend = (classId: number, volunteerId: number) =>
  test.client.trainingAttendances.attend({
    commandId: commandId(),
    classId,
    ticks: [{ volunteerId, attended: true, version: null }],
  });
const classesOf = async (volunteerId: number) =>
  (await test.client.trainingAttendances.total({ volunteerId })).classes;

it('attendances follow their person; of a class that both attended the row of the winner stays', async () => {
  const [winner = 0, loser = 0] = people;
  const [first = 0, second = 0] = classes;
  await attend(first, winner);
  await attend(first, loser);
  await attend(second, loser);
  const before = dumpLedger(test.db);
  expect((await test.client.volunteers.mergePreview({ winnerId: winner, loserId: loser })).others).toEqual([
    { entity: 'trainingAttendances', moved: ['乙班'], shared: ['甲班'] },
  ]);
  await merge(winner, loser);
  expect(await classesOf(winner)).toBe(2);
  expect((await test.client.trainingAttendances.count({ request: {} })).count).toBe(2);
  expect((await test.client.trainingClasses.get({ id: first })).values['attendedPeople']).toBe(1);
  expect((await test.client.trainingAttendances.sheet({ classId: first })).rows).toHaveLength(1);
  await test.client.volunteers.unmerge({ commandId: commandId(), loserId: loser, reason: '误合并' });
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
});

it('any attendances, merged in a chain and undone last first, stand as before', async () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })), {
    selector: (pair) => pair.join(),
    maxLength: 9,
  });
  await fc.assert(
    fc.asyncProperty(pairs, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (rows, order) => {
      for (const [who, what] of rows) {
        const classId = classes[what] ?? 0;
        const sheet = await test.client.trainingAttendances.sheet({ classId });
        if (!sheet.rows.some(({ volunteerId }) => volunteerId === people[who])) {
          await attend(classId, people[who] ?? 0);
        }
      }
      const before = dumpLedger(test.db);
      const [a = 0, b = 0, c = 0] = order.map((place) => people[place] ?? 0);
      const distinct = test.db
        .prepare('SELECT count(DISTINCT training_class_id) FROM training_attendance')
        .pluck()
        .get();
      await merge(b, a);
      await merge(c, b);
      expect(await classesOf(c)).toBe(distinct);
      for (const loserId of [b, a]) {
        await test.client.volunteers.unmerge({ commandId: commandId(), loserId, reason: '误合并' });
      }
      expect(differences(before, dumpLedger(test.db))).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);

import { afterEach, beforeEach, expect, it } from 'vitest';
import { differences, dumpLedger } from '../../support/dump.ts';
import { create, seedDistrict } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { volunteers } from './records.ts';

let test: TestService;
let people: number[];
beforeEach(async () => {
  test = openTestService();
  people = await volunteers(test, await seedDistrict(test), 2);
});
afterEach(() => test.close());

it('awards follow a merge; of a level that both have the winner’s stays in sight; all goes back', async () => {
  const [winner = 0, loser = 0] = people;
  const award = (volunteer: number, level: string) =>
    create(test, 'starAwards', { volunteer, level, awardedOn: '2021-01-20' });
  const own = await award(winner, '1');
  const shared = await award(loser, '1');
  const moved = await award(loser, '2');
  const before = dumpLedger(test.db);
  const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });
  await test.client.volunteers.merge({
    commandId: commandId(),
    winner: await seen(winner),
    loser: await seen(loser),
    reason: '同一人',
  });
  const { rows } = await test.client.starAwards.list({});
  expect(rows.map(({ id, refs }) => [id, refs['volunteer']])).toEqual([
    [own, winner],
    [moved, winner],
  ]);
  expect(await test.client.starAwards.ofVolunteer({ volunteerId: winner })).toMatchObject({ level: 2 });
  const { entries } = await test.client.starAwards.history({ id: moved });
  expect(entries[0]).toMatchObject({ command: 'volunteers.merge', lines: [{ field: 'volunteer' }] });
  await test.client.volunteers.unmerge({ commandId: commandId(), loserId: loser, reason: '误合并' });
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
  expect((await test.client.starAwards.count({ request: {} })).count).toBe(3);
  expect(shared).toBeGreaterThan(0);
});

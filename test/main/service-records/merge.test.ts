import { afterEach, beforeEach, expect, it } from 'vitest';
import { seedActivities, type Held } from '../../support/activities.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
let held: Held;
let winner: number;
let loser: number;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
  winner = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  loser = await create(test, 'volunteers', volunteerValues(person(2), district.streets[0]));
  await test.client.settings.update({ commandId: commandId(), changes: { noticeDays: 0 } });
});
afterEach(() => test.close());

const add = (volunteer: number, session: number | null, servedOn: string, minutes: number) =>
  create(test, 'serviceRecords', { volunteer, session, organization: district.teams[0], servedOn, minutes });
const holder = async (id: number) => (await test.client.serviceRecords.get({ id })).refs['volunteer'];
const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });
const merge = async () =>
  test.client.volunteers.merge({
    commandId: commandId(),
    winner: await seen(winner),
    loser: await seen(loser),
    reason: '同一人',
  });
const minutesOf = async (volunteerId: number) =>
  (await test.client.serviceRecords.totalsOf({ volunteerId })).minutes;

const ofTeam = async () => test.client.serviceRecords.totalsOf({ organizationId: district.teams[0] ?? 0 });
const hoursOf = async (id: number) => (await test.client.sessions.get({ id })).values['servedMinutes'];
const figure = async (key: string) =>
  (await test.client.figures.all({})).figures.find((one) => one.key === key)?.value;

it('records go with the person; where both stand in one session the loser keeps its own, until all goes back', async () => {
  const [both, other] = held.sessions;
  const stands = await add(winner, both, '2026-05-08', 2);
  const kept = await add(loser, both, '2026-05-08', 3);
  const moved = [await add(loser, other, '2026-05-15', 1), await add(loser, null, '2026-05-20', 4)];
  await test.client.serviceRecords.verify({ commandId: commandId(), request: {} });
  const before = dumpLedger(test.db);
  expect(await test.client.volunteers.mergePreview({ winnerId: winner, loserId: loser })).toMatchObject({
    records: 2,
    sharedRecords: 1,
  });
  await merge();
  expect(await Promise.all([...moved, kept].map(holder))).toEqual([winner, winner, loser]);
  expect([await minutesOf(winner), await minutesOf(loser)]).toEqual([420, 0]);
  // The one that stays is out of sight: the person is counted once, wherever one looks.
  expect((await test.client.serviceRecords.count({ request: {} })).count).toBe(3);
  expect(await ofTeam()).toMatchObject({ records: 3, minutes: 420 });
  expect(await hoursOf(both)).toBe(120);
  // 7 hours.
  expect(await figure('R1')).toBe(7);
  // It is not lost: the record that stands names it.
  const { setAside } = await test.client.serviceRecords.related({ id: stands });
  expect(setAside).toMatchObject([{ id: kept, minutes: 180, volunteer: person(2).name }]);
  const { entries } = await test.client.volunteers.history({ id: winner });
  expect(entries[0]?.merged).toMatchObject({ id: loser, records: 2, keptRecords: 1 });
  const own = await test.client.serviceRecords.history({ id: moved[0] ?? 0 });
  expect(own.entries[0]).toMatchObject({
    command: 'volunteers.merge',
    lines: [{ field: 'volunteer', before: person(2).name, after: person(1).name }],
  });
  await test.client.volunteers.unmerge({ commandId: commandId(), loserId: loser, reason: '误合并' });
  expect(differences(before, dumpLedger(test.db))).toEqual([]);
  expect([await minutesOf(winner), await minutesOf(loser)]).toEqual([120, 480]);
});

it('what reversed a moved record since goes back with it; new records stay with the winner', async () => {
  const moved = await add(loser, held.sessions[0], '2026-05-08', 3);
  await merge();
  const { version } = await test.client.serviceRecords.get({ id: moved });
  const { reversalId } = await test.client.serviceRecords.reverse({
    commandId: commandId(),
    id: moved,
    version,
    reason: '录错',
  });
  const anew = await add(winner, held.sessions[0], '2026-05-08', 2);
  await test.client.volunteers.unmerge({ commandId: commandId(), loserId: loser, reason: '误合并' });
  expect(await Promise.all([moved, reversalId, anew].map(holder))).toEqual([loser, loser, winner]);
});

it('what stays with the loser waits for nobody, takes no effect and is taken back by nobody, until it returns', async () => {
  await test.client.settings.update({ commandId: commandId(), changes: { noticeDays: 7 } });
  const stands = await add(winner, held.sessions[0], '2026-05-08', 2);
  const kept = await add(loser, held.sessions[0], '2026-05-08', 3);
  await test.client.serviceRecords.verify({ commandId: commandId(), request: { ids: [kept] } });
  await merge();
  const waiting = async () =>
    (await test.client.figures.dashboard({})).todos.find(({ key }) => key === 'recordsPending')?.count;
  expect(await waiting()).toBe(1);
  test.clock.moveTo('2026-12-20');
  expect(await test.client.serviceRecords.due({})).toEqual({ records: 0 });
  const { version } = await test.client.serviceRecords.get({ id: kept });
  const taken = test.client.serviceRecords.reverse({
    commandId: commandId(),
    id: kept,
    version,
    reason: '录错',
  });
  expect(await refusedWith(taken)).toBe('RECORD_IN_USE');
  expect((await test.client.serviceRecords.related({ id: stands })).setAside).toHaveLength(1);
  await test.client.volunteers.unmerge({ commandId: commandId(), loserId: loser, reason: '误合并' });
  expect(await test.client.serviceRecords.due({})).toEqual({ records: 1 });
  expect((await test.client.serviceRecords.related({ id: stands })).setAside).toEqual([]);
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { differences, dumpLedger, indexedTerms, termsOfNames } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, TEAMS, volunteerValues } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
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
const unmerge = (loserId: number) =>
  test.client.volunteers.unmerge({ commandId: commandId(), loserId, reason: '误合并' });

async function people(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 0; n < count; n++) {
    const team =
      n % 3 === 2
        ? {}
        : { organization: district.teams[n % 2] ?? null, memberRole: n % 2 === 0 ? 'leader' : 'member' };
    ids.push(await create(test, 'volunteers', volunteerValues(person(n), district.streets[0], team)));
  }
  return ids;
}

it('any merges, undone last first, leave everything as it was', async () => {
  const ids = await people(6);
  const [first = 0, second = 0] = ids;
  // A second document, and one team that two of them share.
  const { version } = await seen(second);
  const renewed = { documentKind: '06', documentNumber: 'E12345678', nationality: 'USA' };
  await test.client.volunteers.update({ commandId: commandId(), id: second, version, values: renewed });
  const join = { organizationId: district.teams[1], role: 'member', joinedOn: '2024-01-01' };
  await test.client.memberships.join({ commandId: commandId(), volunteerIds: [first], ...join });
  const before = dumpLedger(test.db);
  const pair = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }));
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 6 }), async (pairs) => {
      const merged: number[] = [];
      const gone = new Set<number>();
      for (const [a, b] of pairs) {
        const [winner = 0, loser = 0] = [ids[a], ids[b]];
        const impossible = winner === loser || gone.has(winner) || gone.has(loser);
        if (impossible) {
          expect(await refusedWith(merge(winner, loser))).toBe('INPUT_INVALID');
          continue;
        }
        await merge(winner, loser);
        merged.push(loser);
        gone.add(loser);
        expect(indexedTerms(test.db)).toEqual(termsOfNames(test.db));
        expect((await test.client.volunteers.count({ request: {} })).count).toBe(6 - gone.size);
      }
      for (const loser of merged.toReversed()) await unmerge(loser);
      expect(differences(before, dumpLedger(test.db))).toEqual([]);
      expect(indexedTerms(test.db)).toEqual(termsOfNames(test.db));
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 60_000);

it('a merge that stands on a later one cannot be undone before it', async () => {
  const [a = 0, b = 0, c = 0] = await people(3);
  await merge(a, b);
  await merge(c, a);
  expect((await test.client.volunteers.get({ id: b })).mergedInto).toBe(c);
  expect(await refusal(unmerge(b))).toEqual({ code: 'RECORD_IN_USE', params: { reason: 'merge' } });
  await unmerge(a);
  await unmerge(b);
  expect(await refusedWith(unmerge(b))).toBe('NOT_FOUND');
});

it('lists, numbers and members follow a merge; the merged row is not changed any more', async () => {
  const [a = 0, b = 0, , d = 0] = await people(4);
  await merge(b, d); // Both are in the second team.
  const { rows } = await test.client.organizations.list({
    filters: [{ field: 'name', op: 'contains', values: ['望溪'] }],
  });
  expect(rows[0]?.values['memberCount']).toBe(1);
  expect((await test.client.memberships.count({ request: {} })).count).toBe(2);
  expect(
    await refusal(create(test, 'volunteers', volunteerValues(person(3), district.streets[0]))),
  ).toMatchObject({
    code: 'DUPLICATE_RECORD',
    params: { id: b },
  });
  const values = { remark: '改' };
  const change = test.client.volunteers.update({ commandId: commandId(), ...(await seen(d)), values });
  expect(await refusedWith(change)).toBe('NOT_FOUND');
  const membership = { volunteer: d, documentNumber: null, organization: district.teams[0] };
  expect(await refusedWith(create(test, 'memberships', membership))).toBe('NOT_FOUND');
  const state = { targets: [await seen(d)], status: '3' as const, from: '2026-06-01', reason: '停' };
  expect(await refusedWith(test.client.volunteers.changeStatus({ commandId: commandId(), ...state }))).toBe(
    'STALE_RECORD',
  );
  expect(a).toBeGreaterThan(0);
});

it('a number of the loser that the winner took as its own goes back, and the winner keeps one', async () => {
  const [a = 0, b = 0] = await people(2);
  await merge(a, b);
  const values = { documentNumber: person(1).document };
  await test.client.volunteers.update({ commandId: commandId(), ...(await seen(a)), values });
  await unmerge(b);
  for (const [id, n] of [
    [a, 0],
    [b, 1],
  ] as const) {
    const { documents } = await test.client.volunteers.documents({ id });
    expect(documents.map(({ isPrimary, number }) => [isPrimary, number.slice(-4)])).toEqual([
      [true, person(n).document.slice(-4)],
    ]);
  }
});

it('says beforehand what will move, and the history of both names the other one', async () => {
  const [a = 0, b = 0] = await people(2);
  const join = { organizationId: district.teams[1], role: 'member', joinedOn: '2024-01-01' };
  await test.client.memberships.join({ commandId: commandId(), volunteerIds: [a], ...join });
  // The second one is in the second team only, the first one is in both.
  expect(await test.client.volunteers.mergePreview({ winnerId: a, loserId: b })).toMatchObject({
    documents: [expect.stringMatching(/^119900\*{8}\w{4}$/)],
    teams: [],
    shared: [TEAMS[1]],
  });
  expect(await test.client.volunteers.mergePreview({ winnerId: b, loserId: a })).toMatchObject({
    teams: [TEAMS[0]],
    shared: [TEAMS[1]],
  });
  await merge(b, a);
  const newest = async (id: number) => (await test.client.volunteers.history({ id })).entries[0];
  const size = { documents: 1, memberships: 1 };
  expect(await newest(b)).toMatchObject({
    action: 'merge',
    merged: { id: a, name: person(0).name, ...size },
    lines: [],
    reason: '同一人',
  });
  const away = await newest(a);
  expect(away).toMatchObject({ action: 'mergedAway', merged: { id: b, ...size } });
  expect(away?.lines.map(({ field, after }) => `${field} ${String(after)}`)).toEqual([
    'documentKind null',
    'documentNumber null',
    'status 已合并',
  ]);
  await unmerge(a);
  expect(await newest(b)).toMatchObject({ action: 'unmerge', merged: { id: a, ...size } });
  expect(await newest(a)).toMatchObject({ action: 'unmergedAway', merged: { id: b, ...size } });
});

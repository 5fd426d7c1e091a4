import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { addRecords, candidate, removeDocuments, targets, voidRecord, volunteers } from './records.ts';

let test: TestService;
let district: District;
let people: number[];
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  people = await volunteers(test, district, 3);
});
afterEach(() => test.close());

const awards = () => test.client.starAwards;
const given = async (ids: number[]) => ({ commandId: commandId(), targets: await targets(test, ids) });
const valuesOf = async (id: number) => (await awards().get({ id })).values;
const GRANTED = { awardedOn: '2026-06-15', grantedBy: '示例区志愿服务联合会' };

/** Reviewed, posted until 12 June; the clock stands on 15 June 2026. */
async function posted(ids: number[]): Promise<void> {
  await awards().review(await given(ids));
  await awards().post({ ...(await given(ids)), from: '2026-06-05', until: '2026-06-12' });
}

describe('the road of an award', () => {
  it('many at once: reviewed, posted, awarded, each by one command and one audit row', async () => {
    addRecords(
      test,
      people.map((volunteer) => ({ volunteer, servedOn: '2025-05-01', minutes: 18_000 })),
    );
    const ids = [];
    for (const volunteer of people) ids.push(await candidate(test, volunteer));
    await posted(ids);
    expect(await awards().award({ ...(await given(ids)), ...GRANTED })).toEqual({ changed: 3 });
    for (const id of ids)
      expect(await valuesOf(id)).toMatchObject({ status: 'awarded', noticeUntil: '2026-06-12', ...GRANTED });
    const audits = test.db
      .prepare<[], string>(`SELECT command FROM audit WHERE command LIKE 'starAwards.%' ORDER BY id`)
      .pluck()
      .all();
    expect(audits.slice(3)).toEqual(['starAwards.review', 'starAwards.post', 'starAwards.award']);
    const { entries } = await awards().history({ id: ids[0] ?? 0 });
    expect(entries.map(({ command }) => command)).toEqual([
      ...audits.slice(3).toReversed(),
      'starAwards.add',
    ]);
    expect(await awards().ofVolunteer({ volunteerId: people[0] ?? 0 })).toMatchObject({
      minutes: 18_000,
      level: 2,
      awardedOn: '2026-06-15',
      next: { level: 3, minutes: 36_000 },
    });
  });

  it('a level that a body above grants is recommended, then granted', async () => {
    const [volunteer = 0] = people;
    addRecords(test, [{ volunteer, servedOn: '2025-05-01', minutes: 90_000 }]);
    const id = await candidate(test, volunteer);
    await posted([id]);
    expect(await refusal(awards().award({ ...(await given([id])), ...GRANTED }))).toEqual({
      code: 'STATE_FORBIDDEN',
      params: { what: '五星级评定（推荐上报）', from: '公示中', to: '已评定' },
    });
    await awards().refer({ ...(await given([id])), referredOn: '2026-06-15', grantedBy: '省志愿服务联合会' });
    expect(await valuesOf(id)).toMatchObject({ status: 'referred', referredOn: '2026-06-15' });
    await awards().award({ ...(await given([id])), ...GRANTED });
    expect(await valuesOf(id)).toMatchObject({ status: 'awarded', level: '5' });
  });

  it('refuses what is out of order, and changes nothing then', async () => {
    const [a = 0, b = 0] = people;
    addRecords(
      test,
      [a, b].map((volunteer) => ({ volunteer, servedOn: '2025-05-01', minutes: 6000 })),
    );
    const ids = [await candidate(test, a), await candidate(test, b)];
    const [first = 0] = ids;
    await awards().review(await given([first]));
    // One of two is reviewed already: neither is touched.
    expect(await refusedWith(awards().review(await given(ids)))).toBe('STATE_FORBIDDEN');
    expect(await valuesOf(ids[1] ?? 0)).toMatchObject({ status: 'candidate' });
    const days = { from: '2026-06-08', until: '2026-06-15' };
    // Five working days after Monday the 8th end on Monday the 15th.
    const short = { ...(await given([first])), ...days, until: '2026-06-14' };
    expect(await refusal(awards().post(short))).toEqual({
      code: 'NOTICE_SHORT',
      params: { until: '2026-06-15', days: 5 },
    });
    expect(await awards().noticeUntil({ from: days.from })).toEqual({
      until: '2026-06-15',
      days: 5,
      known: true,
    });
    await awards().post({ ...(await given([first])), ...days });
    expect(await refusal(awards().award({ ...(await given([first])), ...GRANTED }))).toEqual({
      code: 'NOTICE_RUNNING',
      params: { until: '2026-06-15' },
    });
    expect(
      await refusedWith(awards().award({ ...(await given([first])), ...GRANTED, awardedOn: '2026-06-16' })),
    ).toBe('DATE_IN_FUTURE');
    const stale = { commandId: commandId(), targets: [{ id: first, version: 1 }], reason: '放弃' };
    expect(await refusedWith(awards().refuse(stale))).toBe('STALE_RECORD');
    expect(await refusedWith(test.as('clerk').starAwards.review(await given([ids[1] ?? 0])))).toBe(
      'FORBIDDEN',
    );
    expect(await refusedWith(test.as('viewer').starAwards.post({ ...(await given([first])), ...days }))).toBe(
      'FORBIDDEN',
    );
  });

  it('a refused one stands again without anything of the earlier round', async () => {
    const [volunteer = 0] = people;
    addRecords(test, [{ volunteer, servedOn: '2025-05-01', minutes: 6000 }]);
    const id = await candidate(test, volunteer);
    await posted([id]);
    await awards().refuse({ ...(await given([id])), reason: '公示期间有异议' });
    expect(await valuesOf(id)).toMatchObject({ status: 'refused', reason: '公示期间有异议' });
    await awards().reopen({ ...(await given([id])), reason: '异议不成立' });
    expect(await valuesOf(id)).toMatchObject({ status: 'candidate', reason: null, noticeUntil: null });
  });

  it('a form changes neither person nor level nor state', async () => {
    const [volunteer = 0] = people;
    addRecords(test, [{ volunteer, servedOn: '2025-05-01', minutes: 6000 }]);
    const id = await candidate(test, volunteer);
    const change = (values: Record<string, string>) =>
      awards().update({ commandId: commandId(), id, version: 1, values });
    expect(await refusedWith(change({ status: 'awarded' }))).toBe('INPUT_INVALID');
    expect(await refusedWith(change({ level: '5' }))).toBe('INPUT_INVALID');
    expect(await refusedWith(change({ awardedOn: '2026-01-01' }))).toBe('INPUT_INVALID');
    await change({ remark: '候选材料齐全' });
    expect(await valuesOf(id)).toMatchObject({ remark: '候选材料齐全', status: 'candidate' });
  });
});

describe('hours voided afterwards', () => {
  it('are found on the award, which is withdrawn by hand and with a reason', async () => {
    const [a = 0, b = 0] = people;
    const [record = 0] = addRecords(test, [
      { volunteer: a, servedOn: '2025-05-01', minutes: 100 },
      { volunteer: a, servedOn: '2025-06-01', minutes: 17_900 },
      { volunteer: b, servedOn: '2025-06-01', minutes: 18_000 },
    ]);
    const ids = [await candidate(test, a), await candidate(test, b)];
    await posted(ids);
    await awards().award({ ...(await given(ids)), ...GRANTED });
    const unreached = async () => {
      const filters = [{ field: 'unreached', op: 'in' as const, values: [1] }];
      const { rows } = await awards().list({ filters });
      expect((await awards().count({ request: { filters } })).count).toBe(rows.length);
      return rows.map(({ id }) => id);
    };
    expect(await unreached()).toEqual([]);
    voidRecord(test, record);
    expect(await unreached()).toEqual([ids[0]]);
    const { states, unreached: fallen } = await awards().tally({});
    expect(fallen).toBe(1);
    expect(states.filter(({ count }) => count > 0)).toEqual([{ state: 'awarded', count: 2 }]);
    expect(await valuesOf(ids[0] ?? 0)).toMatchObject({ status: 'awarded', unreached: 1 });
    await awards().withdraw({ ...(await given(ids.slice(0, 1))), reason: '作废时长后不足 300 小时' });
    expect(await unreached()).toEqual([]);
    expect(await awards().ofVolunteer({ volunteerId: a })).toMatchObject({ level: null, minutes: 17_900 });
    const { entries } = await awards().history({ id: ids[0] ?? 0 });
    expect(entries[0]).toMatchObject({ command: 'starAwards.withdraw', reason: '作废时长后不足 300 小时' });
  });

  it('entered anew as a correction are not missed, although they took effect later', async () => {
    const [volunteer = 0] = people;
    const [record = 0] = addRecords(test, [{ volunteer, servedOn: '2025-05-01', minutes: 6000 }]);
    const id = await candidate(test, volunteer);
    voidRecord(test, record);
    expect(await valuesOf(id)).toMatchObject({ unreached: 1 });
    addRecords(test, [{ volunteer, servedOn: '2025-05-01', minutes: 6000, effectiveOn: '2026-06-12' }]);
    expect(await valuesOf(id)).toMatchObject({ unreached: 0 });
    expect(await awards().review(await given([id]))).toEqual({ changed: 1 });
  });

  it('carried over count while their document is on file', async () => {
    const [volunteer = 0] = people;
    const carried = { volunteer, servedOn: '2024-05-01', minutes: 6000, source: 'carried' };
    addRecords(test, [{ ...carried, documented: true }]);
    const id = await candidate(test, volunteer);
    expect(await valuesOf(id)).toMatchObject({ unreached: 0, minutes: 6000 });
    removeDocuments(test);
    expect(await valuesOf(id)).toMatchObject({ unreached: 1 });
  });

  it('stop an award that is still under way', async () => {
    const [volunteer = 0] = people;
    const [record = 0] = addRecords(test, [{ volunteer, servedOn: '2025-05-01', minutes: 6000 }]);
    const id = await candidate(test, volunteer);
    voidRecord(test, record);
    expect(await refusal(awards().review(await given([id])))).toEqual({
      code: 'STAR_UNREACHED',
      params: { name: person(0).name, level: '一星级' },
    });
    await awards().refuse({ ...(await given([id])), reason: '时长不足' });
  });

  it('say nothing against awards of earlier years that were not rated here', async () => {
    const [volunteer = 0] = people;
    const values = { volunteer, level: '3', minutes: 40_000, cutOff: '2020-12-31', awardedOn: '2021-01-20' };
    const id = await create(test, 'starAwards', values);
    expect(await valuesOf(id)).toMatchObject({ status: 'awarded', unreached: 0 });
  });
});

describe('awards entered by hand', () => {
  it('one of a level counts at a time, and it needs its day', async () => {
    const [volunteer = 0] = people;
    const values = { volunteer, level: '1', awardedOn: '2021-01-20' };
    expect(await refusal(create(test, 'starAwards', { ...values, awardedOn: null }))).toEqual({
      code: 'REQUIRED_MISSING',
      params: { field: 'awardedOn' },
    });
    const id = await create(test, 'starAwards', values);
    expect(await refusal(create(test, 'starAwards', { ...values, cutOff: '2020-12-31' }))).toEqual({
      code: 'DUPLICATE_RECORD',
      params: { field: 'level', id },
    });
    expect(
      await refusedWith(create(test, 'starAwards', { ...values, level: '2', cutOff: '2021-02-01' })),
    ).toBe('INPUT_INVALID');
    await create(test, 'starAwards', { ...values, level: '2' });
    expect(await awards().ofVolunteer({ volunteerId: volunteer })).toMatchObject({ level: 2 });
  });
});

it('the printed list has names and streets, says who is a minor, and holds no number', async () => {
  const [a = 0, b = 0] = people;
  for (const volunteer of [a, b])
    await create(test, 'starAwards', { volunteer, level: '1', awardedOn: '2021-01-20' });
  // Person 0 was born on 1 January 1950: a minor on 31 December 1967, of age the day after.
  const on = async (day: string) =>
    (await awards().roster({ request: {}, day })).people.map(({ name, minor }) => [name, minor]);
  expect(await on('1967-12-31')).toEqual([
    [person(0).name, true],
    [person(1).name, true],
  ]);
  expect(await on('1968-01-01')).toEqual([
    [person(0).name, false],
    [person(1).name, true],
  ]);
  const { people: listed, more } = await awards().roster({ request: { ids: [1] }, day: '2026-06-15' });
  expect(more).toBe(false);
  expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(
    ['id', 'level', 'minor', 'minutes', 'name', 'organization', 'street'].toSorted(),
  );
  expect(JSON.stringify(listed)).not.toContain('1199');
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusal, refusedWith } from '../../support/refused.ts';
import { type District, seedDistrict } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { addRecords, candidate, volunteers } from './records.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
});
afterEach(() => test.close());

const LEVELS = [30, 60, 100, 200, 300].map((hours, index) => ({
  level: (index + 1) as 1 | 2 | 3 | 4 | 5,
  minutes: hours * 60,
  grantor: 'local' as const,
}));
const SCHEME = {
  name: '示例区星级标准',
  effectiveFrom: '2026-01-01',
  basis: '区文明办〔2025〕8 号',
  levels: LEVELS,
};
const schemes = async () => (await test.client.starAwards.schemes({})).schemes;

it('the first version is that of 民政部, who grants is the district’s own to say', async () => {
  const [first] = await schemes();
  expect(first).toMatchObject({ effectiveFrom: '2012-10-23', used: 0, version: 1 });
  expect(first?.levels.map(({ minutes, grantor }) => `${minutes / 60} ${grantor}`)).toEqual([
    '100 local',
    '300 local',
    '600 refer',
    '1000 refer',
    '1500 refer',
  ]);
});

it('a new version counts from its day on, the older one before it', async () => {
  const [volunteer = 0] = await volunteers(test, district, 1);
  addRecords(test, [{ volunteer, servedOn: '2025-03-01', minutes: 6000 }]);
  await test.client.starAwards.addScheme({ commandId: commandId(), ...SCHEME });
  const levelOn = async (cutOff: string) =>
    (await test.client.starAwards.candidates({ cutOff })).candidates.map(({ level }) => level);
  expect(await levelOn('2025-12-31')).toEqual([1]);
  expect(await levelOn('2026-01-01')).toEqual([3]);
  expect((await schemes()).map(({ name }) => name)).toEqual(['示例区星级标准', '民政部星级标准']);
});

it('a version on which a rating rests is never edited; an unused one is', async () => {
  const [volunteer = 0] = await volunteers(test, district, 1);
  const { id } = await test.client.starAwards.addScheme({ commandId: commandId(), ...SCHEME });
  const change = (version: number, more: object = {}) =>
    test.client.starAwards.updateScheme({ commandId: commandId(), id, version, ...SCHEME, ...more });
  expect(await change(1, { levels: LEVELS.slice(0, 3) })).toEqual({ id, version: 2 });
  expect((await schemes())[0]?.levels).toHaveLength(3);
  expect(await refusedWith(change(1))).toBe('STALE_RECORD');
  addRecords(test, [{ volunteer, servedOn: '2026-02-01', minutes: 6000 }]);
  await candidate(test, volunteer, '2026-03-01');
  expect(await refusal(change(2))).toEqual({ code: 'RECORD_IN_USE', params: { reason: 'starScheme' } });
  expect((await schemes())[0]).toMatchObject({ used: 1, version: 2 });
});

it('levels out of order, a day taken twice and a day that does not exist are refused', async () => {
  const add = (more: object) =>
    test.client.starAwards.addScheme({ commandId: commandId(), ...SCHEME, ...more });
  expect(await refusal(add({ levels: LEVELS.toReversed() }))).toEqual({
    code: 'INPUT_INVALID',
    params: { field: 'levels' },
  });
  expect(await refusedWith(add({ effectiveFrom: '2012-10-23' }))).toBe('DUPLICATE_RECORD');
  expect(await refusedWith(add({ effectiveFrom: '2026-02-30' }))).toBe('INPUT_INVALID');
  expect(
    await refusedWith(test.as('clerk').starAwards.addScheme({ commandId: commandId(), ...SCHEME })),
  ).toBe('FORBIDDEN');
  expect(await schemes()).toHaveLength(1);
});

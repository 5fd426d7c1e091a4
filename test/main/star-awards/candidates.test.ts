import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PERSON } from '../../../main/domains/star-awards/candidates.ts';
import { MINUTES_UNTIL, UNREACHED } from '../../../main/domains/star-awards/minutes.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { type District, seedDistrict } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { querySteps } from '../../support/query-steps.ts';
import { addRecords, candidate, type SampleRecord, targets, volunteers } from './records.ts';

let test: TestService;
let district: District;
let people: number[];
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  people = await volunteers(test, district, 4);
});
afterEach(() => test.close());

const HOURS = [100, 300, 600, 1000, 1500];
const day = fc
  .tuple(
    fc.integer({ min: 2022, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const anyRecord = fc.record({
  who: fc.nat({ max: 3 }),
  servedOn: day,
  delay: fc.integer({ min: 0, max: 1 }),
  minutes: fc.integer({ min: 0, max: 20_000 }),
  status: fc.constantFrom('effective', 'effective', 'effective', 'pending', 'notice', 'reversed'),
  source: fc.constantFrom('late', 'late', 'carried'),
  documented: fc.boolean(),
});

/** The rule once more, record by record and in plain words. */
function recount(records: readonly SampleRecord[], volunteer: number, cutOff: string): number {
  let minutes = 0;
  for (const record of records) {
    const isDocumented = record.source !== 'carried' || record.documented === true;
    const isEffective = record.status === 'effective' && String(record.effectiveOn) <= cutOff;
    if (record.volunteer === volunteer && record.servedOn <= cutOff && isEffective && isDocumented)
      minutes += record.minutes;
  }
  return minutes;
}

it('are exactly those whom a recount of every record finds, whatever the records', async () => {
  const all: SampleRecord[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { maxLength: 8 }), day, async (added, cutOff) => {
      const more = added.map(({ who, delay, ...record }) => ({
        ...record,
        volunteer: people[who] ?? 0,
        effectiveOn: delay === 0 ? record.servedOn : `${Number(record.servedOn.slice(0, 4)) + 1}-01-05`,
      }));
      addRecords(test, more);
      all.push(...more);
      const found = await test.client.starAwards.candidates({ cutOff });
      const expected = people.flatMap((volunteerId) => {
        const minutes = recount(all, volunteerId, cutOff);
        const level = HOURS.filter((hours) => minutes >= hours * 60).length;
        return level > 0 ? [{ volunteerId, minutes, level }] : [];
      });
      const shown = found.candidates.map(({ volunteerId, minutes, level }) => ({
        volunteerId,
        minutes,
        level,
      }));
      expect(shown.toSorted((a, b) => a.volunteerId - b.volunteerId)).toEqual(expected);
      expect(found.count).toBe(expected.length);
      const ranks = found.candidates.map(({ level, minutes }) => level * 1e9 + minutes);
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 60_000);

it('one minute below is no candidate; whole hours are made of the sum, never of its parts', async () => {
  const [a = 0, b = 0] = people;
  // 17 minutes are 0.3 hours: 352 of them, each rounded, would be more than 105 hours.
  const parts = (volunteer: number, count: number): SampleRecord[] =>
    Array.from({ length: count }, (_, n) => ({
      volunteer,
      servedOn: `2025-${String(1 + (n % 12)).padStart(2, '0')}-01`,
      minutes: 17,
    }));
  addRecords(test, [...parts(a, 352), { volunteer: a, servedOn: '2025-05-05', minutes: 16 }]);
  addRecords(test, [...parts(b, 352), { volunteer: b, servedOn: '2025-05-05', minutes: 15 }]);
  const { candidates } = await test.client.starAwards.candidates({ cutOff: '2025-12-31' });
  expect(candidates.map(({ volunteerId, minutes }) => [volunteerId, minutes])).toEqual([[a, 6000]]);
});

it('leave out what somebody holds or stands for, other streets, and people who are no volunteers any more', async () => {
  const [a = 0, b = 0, c = 0, d = 0] = people;
  addRecords(
    test,
    people.map((volunteer) => ({ volunteer, servedOn: '2025-03-01', minutes: 18_000 })),
  );
  const found = async (unitId: number | null = null) => {
    const { candidates } = await test.client.starAwards.candidates({ cutOff: '2025-12-31', unitId });
    return candidates.map(({ volunteerId }) => volunteerId).toSorted((x, y) => x - y);
  };
  expect(await found()).toEqual([a, b, c, d]);
  expect(await found(district.streets[1])).toEqual([b, d]);
  expect(await found(district.district)).toEqual([a, b, c, d]);
  const award = await candidate(test, a);
  expect(await found()).toEqual([b, c, d]);
  // Refused on this cut-off day: not offered again for it, but for a later one.
  await test.client.starAwards.refuse({
    commandId: commandId(),
    targets: await targets(test, [award]),
    reason: '本人放弃',
  });
  expect(await found()).toEqual([b, c, d]);
  const later = await test.client.starAwards.candidates({ cutOff: '2026-06-01' });
  expect(later.candidates.map(({ volunteerId }) => volunteerId)).toContain(a);
  const person = await test.client.volunteers.get({ id: b });
  await test.client.volunteers.changeStatus({
    commandId: commandId(),
    targets: [{ id: b, version: person.version }],
    status: '4',
    from: '2026-06-01',
    reason: '迁出',
  });
  expect(await found()).toEqual([c, d]);
});

it('adding counts anew, once for each person, and says who was left out', async () => {
  const [a = 0, b = 0] = people;
  addRecords(test, [{ volunteer: a, servedOn: '2025-03-01', minutes: 36_000 }]);
  const add = (volunteerIds: number[], cutOff = '2025-12-31') =>
    test.client.starAwards.add({ commandId: commandId(), cutOff, batch: '2026年第一批', volunteerIds });
  expect(await add([a, a, b])).toEqual({ added: 1, leftOut: 2 });
  expect(await add([a])).toEqual({ added: 0, leftOut: 1 });
  const { rows } = await test.client.starAwards.list({});
  expect(rows.map(({ values }) => values)).toMatchObject([
    {
      level: '3',
      status: 'candidate',
      minutes: 36_000,
      cutOff: '2025-12-31',
      batch: '2026年第一批',
      unreached: 0,
    },
  ]);
  expect(rows[0]?.values['documentNumber']).toMatch(/^119900\*{8}\w{4}$/);
  expect(rows[0]?.values['scheme']).toBe('民政部星级标准');
  expect(await refusal(add([b], '2026-07-01'))).toEqual({
    code: 'INPUT_INVALID',
    params: { field: 'cutOff' },
  });
  expect(await refusedWith(add([b], '2012-01-01'))).toBe('INPUT_INVALID');
  expect(await test.client.starAwards.candidates({ cutOff: '2012-01-01' })).toEqual({
    scheme: null,
    candidates: [],
    count: 0,
  });
});

it('records are counted by indexes alone, the rows themselves only where they were carried over', () => {
  for (const sql of [MINUTES_UNTIL, `SELECT 1 FROM star_award t WHERE ${UNREACHED}`]) {
    const bound = sql === MINUTES_UNTIL ? [{ id: 1, day: '2026-06-15' }] : [];
    const onRecords = querySteps(test.db, sql, ...bound).filter((detail) => / r /.test(detail));
    expect(onRecords).toEqual([
      expect.stringMatching(
        /COVERING INDEX service_record_by_volunteer \(volunteer_id=\? AND served_on<\?\)/,
      ),
      expect.stringMatching(/INDEX service_record_carried \(volunteer_id=\?\)/),
    ]);
  }
});

it('the star that somebody holds is looked for among their own awards', () => {
  const onAwards = querySteps(test.db, PERSON, 1).filter((detail) => / a /.test(detail));
  expect(onAwards).toEqual([expect.stringMatching(/\(volunteer_id=\?\)$/)]);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attendee } from '../../../shared/contract/attendance.ts';
import { seedActivities } from '../../support/activities.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
/** A session on 2026-06-12, 14:00–17:00, of the first team; five members in it. */
let sessionId: number;
let members: number[];
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  const held = await seedActivities(test, district);
  sessionId = await makeSession(held.activities[0], '14:00', '17:00');
  members = [];
  for (let n = 0; n < 5; n++) members.push(await member(n, district.teams[0]));
});
afterEach(() => test.close());

function makeSession(activity: number, startTime: string, endTime: string, heldOn = '2026-06-12') {
  return create(test, 'sessions', {
    activity,
    heldOn,
    startTime,
    endTime,
    organization: district.teams[0],
    name: '街区清洁日',
    place: '青松公园',
  });
}

async function member(n: number, organization: number, role = 'member'): Promise<number> {
  const volunteer = await create(test, 'volunteers', volunteerValues(person(n), district.streets[0]));
  await create(test, 'memberships', { volunteer, organization, role, joinedOn: '2024-03-05' });
  return volunteer;
}

const sheet = (id = sessionId) => test.client.sessions.attendance({ id });

interface Wish {
  readonly startTime?: string;
  readonly endTime?: string;
  readonly deducted?: number;
  readonly note?: string;
  readonly reason?: string;
  readonly changeReason?: string;
}

function presentRow({ id, saved }: Pick<Attendee, 'id' | 'saved'>, wish: Wish = {}) {
  return {
    volunteerId: id,
    recordId: saved?.recordId ?? null,
    startTime: '14:00',
    endTime: '17:00',
    deducted: 0,
    note: '',
    reason: '',
    changeReason: '',
    ...wish,
  };
}

type Input = Parameters<TestService['client']['sessions']['attend']>[0];

/** Saves the sheet as it was loaded, with these people present. */
async function attend(wishes: ReadonlyMap<number, Wish>, more: Partial<Input> = {}, id = sessionId) {
  const { session, people } = await sheet(id);
  const rows = [...wishes].map(([volunteerId, wish]) =>
    presentRow(people.find((each) => each.id === volunteerId) ?? { id: volunteerId, saved: null }, wish),
  );
  return test.client.sessions.attend({
    commandId: commandId(),
    id,
    version: session.version,
    rows,
    ...more,
  });
}

function all(wish: Wish = {}): Map<number, Wish> {
  return new Map(members.map((id) => [id, wish]));
}

function records(): readonly { volunteer_id: number; status: string; minutes: number; served_on: string }[] {
  return test.db
    .prepare<[], { volunteer_id: number; status: string; minutes: number; served_on: string }>(
      'SELECT volunteer_id, status, minutes, served_on FROM service_record ORDER BY id',
    )
    .all();
}

describe('the sheet', () => {
  it('lists the members of organiser and partner by role, with the end of the number only', async () => {
    const leader = await member(20, district.teams[0], 'leader');
    const partner = await member(21, district.teams[1]);
    const { version } = await test.client.sessions.get({ id: sessionId });
    await test.client.sessions.update({
      commandId: commandId(),
      id: sessionId,
      version,
      values: { partners: '望溪志愿服务队' },
    });
    const { people, session, more } = await sheet();
    expect(people.map(({ id }) => id)).toEqual([leader, ...members, partner]);
    expect(session.teams).toEqual(['青松志愿服务队', '望溪志愿服务队']);
    expect(people.at(-1)).toMatchObject({ role: 'member', team: '望溪志愿服务队', saved: null });
    expect(people[1]).toMatchObject({ name: person(0).name, tail: person(0).document.slice(-4) });
    expect(JSON.stringify(people)).not.toContain(person(0).document);
    expect(more).toBe(0);
  });

  it('shows what was saved, and the other records of the day', async () => {
    await attend(all());
    const other = await create(test, 'sessions', {
      activity: 1,
      heldOn: '2026-06-12',
      startTime: '16:00',
      endTime: '18:00',
      organization: district.teams[0],
      name: '河道巡护',
    });
    const { people } = await sheet(other);
    expect(people[0]).toMatchObject({ saved: null, others: [{ label: '街区清洁日', startTime: '14:00' }] });
    expect((await sheet()).people[0]?.saved).toMatchObject({ minutes: 180, status: 'pending' });
  });

  it('finds further people by id, name and number, and says who shares a name', async () => {
    const [first] = members;
    const stranger = await create(test, 'volunteers', volunteerValues(person(40), district.streets[1]));
    const namesake = await create(
      test,
      'volunteers',
      volunteerValues({ ...person(41), name: person(40).name }, district.streets[1]),
    );
    const { found, people } = await test.client.sessions.attendees({
      id: sessionId,
      lines: [person(40).name, person(41).document, person(0).mobile, '查无此人', '119900199001010000'],
    });
    expect(found).toEqual([[stranger, namesake], [namesake], [first], [], []]);
    expect(new Set(people.map(({ id }) => id))).toEqual(new Set([first, stranger, namesake]));
    expect(JSON.stringify(people)).not.toContain(person(41).document);
    const chosen = await test.client.sessions.attendees({ id: sessionId, volunteerIds: [stranger] });
    expect(chosen.people).toMatchObject([{ id: stranger, role: null, team: null }]);
  });
});

describe('saving a sheet', () => {
  it('is one command with one audit row and one waiting record for each who was there', async () => {
    const before = test.db.prepare<[], number>('SELECT max(id) FROM audit').pluck().get() ?? 0;
    const saved = await attend(all());
    expect(saved).toMatchObject({ added: 5, changed: 0, removed: 0, kept: 0 });
    expect(records()).toEqual(
      members.map((id) => ({
        volunteer_id: id,
        status: 'pending',
        minutes: 180,
        served_on: '2026-06-12',
      })),
    );
    const audits = test.db
      .prepare<[number], { command: string; row_id: number }>(
        'SELECT command, row_id FROM audit WHERE id > ?',
      )
      .all(Number(before));
    expect(audits).toEqual([{ command: 'sessions.attend', row_id: sessionId }]);
    const [record] = (await test.client.serviceRecords.list({ filters: [] })).rows;
    expect(record?.values).toMatchObject({ source: 'onsite', recorder: '测试' });
    expect(record?.refs['organization']).toBe(district.teams[0]);
  });

  it('leaves alone what stays, corrects by reversal and new entry, takes back who is unticked', async () => {
    await attend(all());
    const { people } = await sheet();
    const [stays, late, gone] = people;
    const saved = await attend(
      new Map([
        [stays?.id ?? 0, {}],
        [late?.id ?? 0, { startTime: '14:30', note: '晚到', changeReason: '签到时间录错' }],
      ]),
      {
        removed: [{ volunteerId: gone?.id ?? 0, recordId: gone?.saved?.recordId ?? 0, reason: '本人未到场' }],
        away: [{ volunteerId: gone?.id ?? 0, note: '请假' }],
      },
    );
    expect(saved).toMatchObject({ added: 0, changed: 1, removed: 1, kept: 1 });
    const of = (id: number | undefined) =>
      records()
        .filter((row) => row.volunteer_id === id)
        .map(({ status, minutes }) => [status, minutes]);
    expect(of(stays?.id)).toEqual([['pending', 180]]);
    expect(of(late?.id)).toEqual([
      ['reversed', 180],
      ['reversal', -180],
      ['pending', 150],
    ]);
    expect(of(gone?.id)).toEqual([
      ['reversed', 180],
      ['reversal', -180],
    ]);
    const after = (await sheet()).people;
    expect(after.find(({ id }) => id === late?.id)?.saved).toMatchObject({ minutes: 150, note: '晚到' });
    expect(after.find(({ id }) => id === gone?.id)).toMatchObject({ saved: null, note: '请假' });
    const corrected = (await test.client.serviceRecords.list({ filters: [] })).rows.find(
      ({ values, refs }) => refs['volunteer'] === late?.id && values['status'] === 'pending',
    );
    expect(corrected?.values['number']).toBe(2);
  });

  it('counts over midnight, on the day on which somebody began', async () => {
    const night = await makeSession(1, '22:00', '06:00');
    const [first, second] = members;
    await attend(
      new Map([
        [first ?? 0, { startTime: '22:00', endTime: '02:00', deducted: 30 }],
        [second ?? 0, { startTime: '01:00', endTime: '06:00' }],
      ]),
      {},
      night,
    );
    expect(records()).toMatchObject([
      { minutes: 210, served_on: '2026-06-12' },
      { minutes: 300, served_on: '2026-06-13' },
    ]);
  });
});

describe('what is refused', () => {
  it('a stale sheet, and a record that is another one by now', async () => {
    const { session, people } = await sheet();
    await attend(all());
    const rows = people.map((each) => presentRow(each));
    const input = { commandId: commandId(), id: sessionId, rows };
    expect(await refusedWith(test.client.sessions.attend({ ...input, version: session.version }))).toBe(
      'STALE_RECORD',
    );
    expect(await refusedWith(test.client.sessions.attend({ ...input, version: session.version + 1 }))).toBe(
      'STALE_RECORD',
    );
    expect(records()).toHaveLength(5);
  });

  it('a person twice, and nothing of that sheet is written', async () => {
    const { session, people } = await sheet();
    const rows = [...people, people[0] as Attendee].map((each) => presentRow(each));
    const twice = await refusal(
      test.client.sessions.attend({ commandId: commandId(), id: sessionId, version: session.version, rows }),
    );
    expect(twice).toMatchObject({ code: 'PERSON_TWICE', params: { name: person(0).name } });
    expect(records()).toEqual([]);
  });

  it('an overlap without a reason, with the name of the person; with one it is kept', async () => {
    const [first = 0] = members;
    const other = await makeSession(1, '16:00', '18:00');
    await attend(new Map([[first, { startTime: '16:00', endTime: '18:00' }]]), {}, other);
    const overlap = await refusal(attend(all()));
    expect(overlap).toMatchObject({
      code: 'REQUIRED_MISSING',
      params: { person: person(0).name, volunteerId: first },
    });
    expect(records()).toHaveLength(1);
    await attend(new Map(all()).set(first, { reason: '两处轮换值守' }));
    expect(records()).toHaveLength(6);
  });

  it('a day above the upper limit, with or without a reason', async () => {
    const [first = 0] = members;
    const long = { startTime: '05:00', endTime: '22:00', reason: '抢险' };
    expect(await refusedWith(attend(new Map([[first, long]])))).toBe('DAY_LIMIT_EXCEEDED');
    await attend(new Map([[first, { ...long, endTime: '20:00' }]]));
    expect(records()).toMatchObject([{ minutes: 900 }]);
  });

  it('a correction without a reason, too much deducted, a cancelled session, a closed year, a reader', async () => {
    const [first = 0] = members;
    await attend(all());
    expect(await refusal(attend(new Map([[first, { endTime: '16:00' }]])))).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: 'changeReason' },
    });
    const more = { endTime: '16:00', deducted: 300, changeReason: '误' };
    expect(await refusedWith(attend(new Map([[first, more]])))).toBe('HOURS_INVALID');
    const cancelled = await makeSession(1, '08:00', '09:00');
    const { version } = await test.client.sessions.get({ id: cancelled });
    const values = { status: 'planned' };
    await test.client.sessions.update({ commandId: commandId(), id: cancelled, version, values });
    const again = {
      commandId: commandId(),
      id: cancelled,
      version: version + 1,
      values: { status: 'cancelled' },
    };
    await test.client.sessions.update(again);
    expect(await refusedWith(attend(all(), {}, cancelled))).toBe('SESSION_NOT_HELD');
    await test.client.settings.update({ commandId: commandId(), changes: { closedThrough: 2026 } });
    expect(await refusedWith(attend(all()))).toBe('YEAR_CLOSED');
    const { session } = await sheet();
    const input = { commandId: commandId(), id: sessionId, version: session.version, rows: [] };
    expect(await refusedWith(test.as('viewer').sessions.attend(input))).toBe('FORBIDDEN');
    expect(records()).toHaveLength(5);
  });
});

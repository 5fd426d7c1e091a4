import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../main/db/vault.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, TEAMS, volunteerValues } from '../../support/seed.ts';
import { serve, takeBack } from '../../support/served.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
let people: number[];
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  people = [];
  for (let n = 0; n < 3; n++) {
    people.push(await create(test, 'volunteers', volunteerValues(person(n), district.streets[0])));
  }
});
afterEach(() => test.close());

const WORDING = {
  purpose: '升学',
  appliedOn: '2026-06-10',
  handler: '周秀兰',
  responsible: '吴建国',
  contact: '010-12345678',
};
const PERIOD = { from: '2026-01-01', to: '2026-06-01' };
const who = (place: number): number => people[place] ?? 0;
const served = (place: number, team: number | null, servedOn: string, minutes = 90) =>
  serve(test, {
    volunteerId: who(place),
    organizationId: team === null ? null : (district.teams[team] ?? null),
    servedOn,
    minutes,
  });
const order = (place: number, more: Record<string, unknown> = {}) => ({
  commandId: commandId(),
  organizationId: district.teams[0],
  volunteerId: who(place),
  ...PERIOD,
  ...WORDING,
  ...more,
});
const issue = (place: number, more: Record<string, unknown> = {}) =>
  test.client.certificates.issue(order(place, more));
const serials = (): number[] =>
  test.db
    .prepare<[], number>('SELECT serial FROM certificate ORDER BY organization_id, year, id')
    .pluck()
    .all();

describe('what is stated', () => {
  it('effective records that the organisation recorded in the period, summed as minutes', async () => {
    served(0, 0, '2026-01-01', 100);
    served(0, 0, '2026-06-01', 50);
    served(0, 0, '2026-06-02');
    served(0, 1, '2026-03-01');
    served(0, null, '2026-03-02');
    served(1, 0, '2026-03-01');
    const waiting = { organizationId: district.teams[0], servedOn: '2026-04-01', minutes: 60 };
    serve(test, { ...waiting, volunteerId: who(0), status: 'notice' });
    const scope = { organizationId: district.teams[0], volunteerId: who(0), ...PERIOD };
    expect(await test.client.certificates.preview(scope)).toMatchObject({
      lines: [{ servedOn: '2026-01-01' }, { servedOn: '2026-06-01' }],
      minutes: 150,
      foreign: 2,
      waiting: 1,
    });
    const { id, number } = await issue(0);
    const certificate = await test.client.certificates.get({ id });
    expect(number).toBe(`2026-${String(district.teams[0]).padStart(4, '0')}-0001`);
    expect(certificate).toMatchObject({ records: 2, minutes: 150, status: 'issued', issuedOn: '2026-06-15' });
    expect(certificate.document).toMatch(/^119900\*+\d{3}[\dX]$/);
    expect(JSON.stringify(certificate)).not.toContain(person(0).document);
    const stored = test.db.prepare('SELECT snapshot FROM certificate').pluck().get();
    expect(String(stored)).not.toContain(person(0).document);
  });

  it('records of other organisations are refused, named or not, and nothing is written', async () => {
    const own = served(0, 0, '2026-03-01');
    const foreign = served(0, 1, '2026-03-02');
    const others = served(1, 0, '2026-03-03');
    expect(await refusal(issue(0, { recordIds: [own, foreign, others] }))).toEqual({
      code: 'CERTIFICATE_FOREIGN',
      params: { count: 2 },
    });
    served(2, 1, '2026-03-01');
    expect(await refusedWith(issue(2))).toBe('CERTIFICATE_EMPTY');
    expect(serials()).toEqual([]);
    const { id } = await issue(0, { recordIds: [own] });
    expect((await test.client.certificates.get({ id })).lines).toHaveLength(1);
  });

  it('stays as stated when a record is taken back later', async () => {
    const record = served(0, 0, '2026-03-01', 100);
    served(0, 0, '2026-03-02', 50);
    const { id } = await issue(0);
    const before = await test.client.certificates.get({ id });
    takeBack(test, record);
    expect(await test.client.certificates.get({ id })).toEqual(before);
    const code = before.checkCode;
    expect((await test.client.certificates.verify({ number: before.number, code })).result).toBe('valid');
    expect(await refusedWith(issue(0, { recordIds: [record] }))).toBe('CERTIFICATE_FOREIGN');
    const again = await test.client.certificates.reissue({
      commandId: commandId(),
      id,
      version: 1,
      reason: '遗失',
    });
    expect(await test.client.certificates.get({ id: again.id })).toMatchObject({
      minutes: 50,
      reissueOf: before.number,
    });
  });

  it('days must be in order and not lie ahead', async () => {
    served(0, 0, '2026-03-01');
    expect(await refusedWith(issue(0, { from: '2026-06-02' }))).toBe('DATE_ORDER');
    expect(await refusedWith(issue(0, { to: '2026-06-16' }))).toBe('DATE_IN_FUTURE');
    expect(await refusedWith(issue(0, { from: '2026-02-30' }))).toBe('INPUT_INVALID');
    expect(await refusedWith(issue(0, { organizationId: 999 }))).toBe('NOT_FOUND');
  });
});

describe('numbers', () => {
  it('have no gaps under any sequence of issuing, refusals, voiding and reissuing', async () => {
    for (const place of [0, 1]) for (const team of [0, 1]) served(place, team, '2026-03-01');
    const step = fc.tuple(fc.constantFrom('issue', 'empty', 'void', 'reissue'), fc.nat({ max: 1 }), fc.nat());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        for (const [act, team, at] of steps) {
          const organizationId = district.teams[team];
          const { rows } = await test.client.certificates.list({ pageSize: 200 });
          const chosen = rows[at % Math.max(1, rows.length)];
          if (act === 'issue') await issue(at % 2, { organizationId });
          else if (act === 'empty')
            expect(await refusedWith(issue(2, { organizationId }))).toBe('CERTIFICATE_EMPTY');
          else if (chosen) {
            const { id, version } = chosen;
            const input = { commandId: commandId(), id, version, reason: '有误' };
            const done =
              act === 'void' ? test.client.certificates.void(input) : test.client.certificates.reissue(input);
            if (chosen.status === 'voided') expect(await refusedWith(done)).toBe('CERTIFICATE_VOIDED');
            else await done;
          }
        }
        for (const organizationId of district.teams) {
          const numbers = test.db
            .prepare<[number], number>(
              'SELECT serial FROM certificate WHERE organization_id = ? ORDER BY serial',
            )
            .pluck()
            .all(organizationId);
          expect(numbers).toEqual(numbers.map((_, place) => place + 1));
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 60_000);

  it('begin anew with the year', async () => {
    served(0, 0, '2026-03-01');
    await issue(0);
    test.clock.moveTo('2027-01-04');
    expect((await issue(0)).number).toMatch(/^2027-\d{4}-0001$/);
    expect(serials()).toEqual([1, 1]);
  });

  it('many at once are one command, all or none', async () => {
    for (const place of [0, 1, 2]) served(place, 0, '2026-03-01');
    const { people: found } = await test.client.certificates.candidates({
      organizationId: district.teams[0],
      ...PERIOD,
    });
    expect(found).toHaveLength(3);
    const { volunteerId: _, ...rest } = order(0);
    const many = (volunteerIds: number[]) =>
      finish(test.client.certificates.issueMany({ ...rest, commandId: commandId(), volunteerIds }));
    const made = await many([...people, who(0)]);
    expect(made.ids).toHaveLength(3);
    expect([made.first.slice(-4), made.last.slice(-4)]).toEqual(['0001', '0003']);
    const other = await create(test, 'volunteers', volunteerValues(person(9), district.streets[0]));
    expect(await refusedWith(many([who(0), other]))).toBe('CERTIFICATE_EMPTY');
    expect(serials()).toEqual([1, 2, 3]);
    const audits = test.db.prepare(`SELECT count(*) FROM audit WHERE command = 'certificates.issueMany'`);
    expect(audits.pluck().get()).toBe(1);
  });
});

it('the register is searched by number, name, initials and organisation, and narrowed by state', async () => {
  for (const place of [0, 1]) served(place, place, '2026-03-01');
  const [a, b] = [await issue(0), await issue(1, { organizationId: district.teams[1] })];
  await test.client.certificates.void({ commandId: commandId(), id: b.id, version: 1, reason: '有误' });
  const found = async (more: Record<string, unknown>) =>
    (await test.client.certificates.list(more)).rows.map(({ id }) => id);
  expect(await found({})).toEqual([b.id, a.id]);
  expect(await found({ search: a.number })).toEqual([a.id]);
  expect(await found({ search: person(0).name })).toEqual([a.id]);
  expect(await found({ search: TEAMS[1] })).toEqual([b.id]);
  expect(await found({ search: '没有' })).toEqual([]);
  expect(await found({ status: 'voided' })).toEqual([b.id]);
  expect(await found({ status: 'issued', volunteerId: who(1) })).toEqual([]);
  expect(await found({ pageSize: 1, page: 2 })).toEqual([a.id]);
});

describe('check code', () => {
  it('is right for its number alone; a wrong one tells nothing', async () => {
    served(0, 0, '2026-03-01');
    const [a, b] = [await issue(0), await issue(0)];
    const [first, second] = [
      await test.client.certificates.get({ id: a.id }),
      await test.client.certificates.get({ id: b.id }),
    ];
    const verify = (number: string, code: string) => test.client.certificates.verify({ number, code });
    expect(first.checkCode).not.toBe(second.checkCode);
    const spoken = first.checkCode.toLowerCase().replace('-', ' ');
    expect(await verify(` ${first.number} `, spoken)).toMatchObject({
      result: 'valid',
      certificate: { id: a.id },
    });
    const nothing = { result: 'wrong', certificate: null };
    expect(await verify(first.number, second.checkCode)).toEqual(nothing);
    expect(await verify('2026-9999-0001', first.checkCode)).toEqual(nothing);
    expect(await verify(first.number, '')).toEqual(nothing);
    const voiding = { commandId: commandId(), id: a.id, version: 1, reason: '有误' };
    await test.client.certificates.void(voiding);
    expect((await verify(first.number, first.checkCode)).result).toBe('voided');
  });

  it('has its key in the ledger, made once, and no query answers it', async () => {
    served(0, 0, '2026-03-01');
    await issue(0);
    const key = () => test.db.prepare(`SELECT value FROM setting WHERE key = 'certificateKey'`).pluck().get();
    const made = String(key());
    expect(made).toMatch(/^"[0-9a-f]{64}"$/);
    await issue(0);
    expect(key()).toBe(made);
    expect(JSON.stringify(await test.client.settings.get({}))).not.toContain(made.slice(1, -1));
    const { entries } = await test.client.audit.list({});
    expect(JSON.stringify(entries)).not.toContain(made.slice(1, -1));
  });

  it('stays right when the person is merged into another one, on whose page the certificate stands', async () => {
    served(0, 0, '2026-03-01');
    const { id, number } = await issue(0);
    const { checkCode } = await test.client.certificates.get({ id });
    const seen = async (place: number) => ({
      id: who(place),
      version: (await test.client.volunteers.get({ id: who(place) })).version,
    });
    const both = { winner: await seen(1), loser: await seen(0), reason: '同一人' };
    await test.client.volunteers.merge({ commandId: commandId(), ...both });
    expect((await test.client.certificates.verify({ number, code: checkCode })).result).toBe('valid');
    expect((await test.client.certificates.list({ volunteerId: who(1) })).total).toBe(1);
    expect(await refusedWith(issue(0))).toBe('NOT_FOUND');
  });
});

it('two forms: the slower one is told', async () => {
  served(0, 0, '2026-03-01');
  const { id } = await issue(0);
  await test.client.certificates.void({ commandId: commandId(), id, version: 1, reason: '有误' });
  const late = test.client.certificates.reissue({ commandId: commandId(), id, version: 1, reason: '遗失' });
  expect(await refusedWith(late)).toBe('STALE_RECORD');
  const again = test.client.certificates.void({ commandId: commandId(), id, version: 2, reason: '有误' });
  expect(await refusedWith(again)).toBe('CERTIFICATE_VOIDED');
});

describe('公示', () => {
  const post = (targets: { id: number; version: number }[], from = '2026-06-15', until = '2026-06-22') =>
    test.client.certificates.post({ commandId: commandId(), targets, from, until });

  it('is set for many at once, all or none, narrows the register and is corrected while it runs', async () => {
    for (const place of [0, 1]) served(place, 0, '2026-03-01');
    const [a, b] = [await issue(0), await issue(1)];
    const ids = async (showing: 'none' | 'running' | 'ended') =>
      (await test.client.certificates.list({ showing })).rows.map(({ id }) => id);
    expect(await ids('none')).toEqual([b.id, a.id]);
    const targets = [a, b].map(({ id, version }) => ({ id, version }));
    expect(await refusal(post(targets, '2026-06-15', '2026-06-21'))).toMatchObject({
      code: 'NOTICE_SHORT',
      params: { until: '2026-06-22', days: 7 },
    });
    const stale = [
      { id: a.id, version: 1 },
      { id: b.id, version: 9 },
    ];
    expect(await refusedWith(post(stale))).toBe('STALE_RECORD');
    expect(await ids('none')).toHaveLength(2);
    expect(await post(targets)).toEqual({ changed: 2 });
    expect([await ids('none'), await ids('running')]).toEqual([[], [b.id, a.id]]);
    await post([{ id: a.id, version: 2 }], '2026-06-15', '2026-06-25');
    test.clock.moveTo('2026-06-23');
    expect([await ids('running'), await ids('ended')]).toEqual([[a.id], [b.id]]);
    expect(await refusedWith(post([{ id: b.id, version: 2 }], '2026-06-23', '2026-07-01'))).toBe(
      'STATE_FORBIDDEN',
    );
  });

  it('takes the days of the office, ends with the certificate, and begins anew with the one reissued', async () => {
    served(0, 0, '2026-03-01');
    await test.client.settings.update({ commandId: commandId(), changes: { certificateNoticeDays: 10 } });
    const { id } = await issue(0);
    expect(await refusedWith(post([{ id, version: 1 }]))).toBe('NOTICE_SHORT');
    await post([{ id, version: 1 }], '2026-06-15', '2026-06-25');
    const again = await test.client.certificates.reissue({
      commandId: commandId(),
      id,
      version: 2,
      reason: '公示期间发现有误',
    });
    expect(await refusedWith(post([{ id, version: 3 }], '2026-06-15', '2026-06-25'))).toBe(
      'CERTIFICATE_VOIDED',
    );
    expect(await test.client.certificates.get({ id: again.id })).toMatchObject({ shownFrom: null });
    const { rows } = await test.client.certificates.list({ showing: 'running' });
    expect(rows).toEqual([]);
  });

  it('posts names without numbers, marks minors, and leaves out what is void', async () => {
    for (const place of [0, 1]) served(place, 0, '2026-03-01');
    const [a, b] = [await issue(0), await issue(1)];
    const db = openDatabase(test.service.parts.paths.ledger);
    db.prepare(`UPDATE volunteer SET birth_date = '2012-01-01' WHERE id = ?`).run(who(1));
    db.close();
    const list = async () => (await test.client.certificates.shown({ ids: [b.id, a.id] })).rows;
    expect(await list()).toMatchObject([
      { id: a.id, volunteer: person(0).name, minor: false, minutes: 90 },
      { id: b.id, minor: true },
    ]);
    expect(JSON.stringify(await list())).not.toContain('119900');
    await test.client.certificates.void({ commandId: commandId(), id: a.id, version: 1, reason: '有误' });
    expect((await list()).map(({ id }) => id)).toEqual([b.id]);
  });

  it('stands in the history of the certificate, with issuing and voiding', async () => {
    served(0, 0, '2026-03-01');
    const { id } = await issue(0);
    await post([{ id, version: 1 }]);
    await test.client.certificates.void({ commandId: commandId(), id, version: 2, reason: '有误' });
    const { entries } = await test.client.certificates.history({ id });
    expect(entries.map(({ command }) => command)).toEqual([
      'certificates.void',
      'certificates.post',
      'certificates.issue',
    ]);
    expect(entries[0]).toMatchObject({ reason: '有误' });
    expect(entries[0]?.lines).toContainEqual({
      field: 'status',
      label: '状态',
      before: '有效',
      after: '已作废',
    });
    expect(entries[1]?.lines.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['公示起始日期', null, '2026-06-15'],
      ['公示截止日期', null, '2026-06-22'],
    ]);
    expect(entries[2]?.created).toBeGreaterThan(10);
    expect(await refusedWith(test.client.certificates.history({ id: 999 }))).toBe('NOT_FOUND');
  });
});

it('the register is exported under its conditions, on record, without numbers of persons', async () => {
  for (const place of [0, 1]) served(place, 0, '2026-03-01');
  const [a, b] = [await issue(0), await issue(1)];
  await test.client.certificates.void({ commandId: commandId(), id: b.id, version: 1, reason: '有误' });
  await finish(test.client.certificates.export({ commandId: commandId(), format: 'xlsx', status: 'issued' }));
  const { entries } = await test.client.exchange.register({});
  expect(entries).toMatchObject([{ entity: 'certificates', rows: 1, full: false }]);
  expect(a.number).not.toBe(b.number);
});

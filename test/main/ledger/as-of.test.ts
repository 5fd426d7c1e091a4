import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stores } from '../../../main/domains/stores.ts';
import { tracedValues } from '../../../main/domains/ledger/stored-changes.ts';
import { type EntityKey, ENTITY_KEYS } from '../../../shared/domain/entities.ts';
import { person } from '../../support/people.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import {
  create,
  type District,
  importFile,
  seedDistrict,
  STREETS,
  TEAMS,
  undo,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
beforeEach(async () => {
  test = openTestService();
  test.clock.moveTo('2026-01-01');
  district = await seedDistrict(test);
});
afterEach(() => test.close());

type Values = Record<string, string | number | null>;
const update = async (entity: EntityKey, id: number, values: Values) => {
  const { version } = await test.client[entity].get({ id });
  return test.client[entity].update({ commandId: commandId(), id, version, values });
};

const ALL: Readonly<Record<EntityKey, string>> = {
  units: 'unit',
  organizations: 'organization',
  sites: 'site',
  volunteers: 'volunteer',
  memberships: 'membership',
  starAwards: 'star_award',
  serviceRecords: 'service_record',
  trainingClasses: 'training_class',
  trainingAttendances: 'training_attendance',
  projects: 'project',
  activities: 'activity',
  sessions: 'session',
  policyDocuments: 'policy_document',
  publicity: 'publicity_item',
  menuItems: 'menu_item',
  serviceOrders: 'service_order',
};

type Snapshot = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** What every record of the ledger says today, in the words of a query for today itself. */
async function everything(day: string): Promise<Snapshot> {
  const found: Record<string, Record<string, string | null>> = {};
  for (const entity of ENTITY_KEYS) {
    const ids = test.db.prepare<[], number>(`SELECT id FROM ${ALL[entity]}`).pluck().all();
    for (const id of ids) {
      const { values } = await test.client[entity].asOf({ id, day });
      expect(values.every(({ was, now, changed }) => was === now && !changed)).toBe(true);
      found[`${entity} ${id}`] = Object.fromEntries(values.map(({ field, now }) => [field, now]));
      const raw = tracedValues(stores[entity], test.db, id);
      expect(Object.keys(raw).toSorted()).toEqual(values.map(({ field }) => field).toSorted());
    }
  }
  return found;
}

const roster = (rows: Cell[][], entity: EntityKey = 'volunteers') => {
  const headers = {
    volunteers: ['姓名', '证件号码', '手机号码', '所属街道', '所属组织', '队内角色', '备注'],
    memberships: ['姓名', '证件号码', '组织名称', '队内角色', '主队伍'],
  };
  const head = entity === 'memberships' ? headers.memberships : headers.volunteers;
  return importFile(test, workbookFile(test.dataDir, [head, ...rows]), entity, true);
};

const ROLES = ['成员', '队长', '副队长'] as const;
const step = fc.record({
  kind: fc.constantFrom(
    'edit',
    'renew',
    'roster',
    'members',
    'status',
    'join',
    'merge',
    'unmerge',
    'undo',
    'team',
    'unit',
    'site',
  ),
  who: fc.nat({ max: 2 }),
  to: fc.nat({ max: 2 }),
  n: fc.nat({ max: 9 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does one thing of a clerk's day; what is refused changes nothing. */
async function act(
  { kind, who, to, n }: Step,
  ids: readonly number[],
  site: number,
  batches: number[],
  day: string,
) {
  const [id = 0, other = 0] = [ids[who], ids[to]];
  const team = TEAMS[to % 2] ?? '';
  const people = person(who);
  switch (kind) {
    case 'edit':
      return update('volunteers', id, {
        remark: n < 3 ? null : `备注${n}`,
        street: district.streets[to % 2] ?? 0,
        mobile: person(n).mobile,
      });
    case 'renew':
      return update('volunteers', id, {
        documentKind: '06',
        documentNumber: `E1234567${who}`,
        nationality: 'USA',
      });
    case 'roster': {
      const row = [
        people.name,
        people.document,
        person(n).mobile,
        STREETS[n % 2] ?? '',
        team,
        ROLES[n % 3] ?? '',
        `花名册${n}`,
      ];
      return batches.push((await roster([row])).id);
    }
    case 'members': {
      const row = [people.name, people.document, team, ROLES[n % 3] ?? '', n % 2 === 0 ? '是' : '否'];
      return batches.push((await roster([row], 'memberships')).id);
    }
    case 'status': {
      const { version } = await test.client.volunteers.get({ id });
      const status = (['1', '2', '3'] as const)[n % 3] ?? '2';
      return test.client.volunteers.changeStatus({
        commandId: commandId(),
        targets: [{ id, version }],
        status,
        from: day,
        reason: '变更',
      });
    }
    case 'join':
      return test.client.memberships.join({
        commandId: commandId(),
        volunteerIds: [...ids],
        organizationId: district.teams[to % 2] ?? 0,
        role: 'member',
        joinedOn: day,
      });
    case 'merge': {
      const seen = async (of: number) => ({
        id: of,
        version: (await test.client.volunteers.get({ id: of })).version,
      });
      return test.client.volunteers.merge({
        commandId: commandId(),
        winner: await seen(id),
        loser: await seen(other),
        reason: '同一人',
      });
    }
    case 'unmerge':
      return test.client.volunteers.unmerge({ commandId: commandId(), loserId: id, reason: '误合并' });
    case 'undo':
      return undo(test, batches.pop() ?? 0);
    case 'team':
      return update('organizations', district.teams[to % 2] ?? 0, { leader: n < 3 ? null : `负责人${n}` });
    case 'unit': {
      const unit = district.communities[to % 2] ?? 0;
      const { version } = await test.client.units.get({ id: unit });
      return test.client.units.rename({
        commandId: commandId(),
        id: unit,
        version,
        name: `社区${n}`,
        parentId: district.streets[n % 2] ?? 0,
        from: day,
        reason: '调整',
      });
    }
    default:
      return update('sites', site, {
        manager: n < 3 ? null : `管理员${n}`,
        status: n % 2 === 0 ? 'open' : 'closed',
      });
  }
}

describe('every record, as of every day', () => {
  it('says what it really said at the end of that day, after any commands, imports, merges and undos', async () => {
    let clock = Date.parse('2026-01-02T00:00:00Z');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 4 }), { minLength: 2, maxLength: 4 }),
        async (days) => {
          const first = new Date(clock).toISOString().slice(0, 10);
          test.clock.moveTo(first);
          await test.close();
          test = openTestService();
          test.clock.moveTo(first);
          district = await seedDistrict(test);
          const ids: number[] = [];
          for (const n of [0, 1, 2]) {
            const more = n === 0 ? {} : { organization: district.teams[n - 1] ?? null, memberRole: 'member' };
            ids.push(await create(test, 'volunteers', volunteerValues(person(n), district.streets[0], more)));
          }
          const site = await create(test, 'sites', {
            name: '青松实践站',
            kind: 'suo',
            unit: district.communities[0],
          });
          const batches: number[] = [];
          const seen: [day: string, snapshot: Snapshot][] = [];
          for (const steps of days) {
            const day = new Date(clock).toISOString().slice(0, 10);
            test.clock.moveTo(day);
            for (const each of steps) await act(each, ids, site, batches, day).catch(isRefusal);
            seen.push([day, await everything(day)]);
            clock += 86_400_000;
          }
          for (const [day, snapshot] of seen) await comparesWith(day, snapshot);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);
});

function isRefusal(error: unknown): void {
  if (!(error instanceof Error) || !('code' in error)) throw error;
}

/** Records that are there still say of that day what they said on it; names of references are today's. */
async function comparesWith(day: string, snapshot: Snapshot): Promise<void> {
  for (const [key, was] of Object.entries(snapshot)) {
    const [entity, id] = key.split(' ') as [EntityKey, string];
    const there = test.db.prepare(`SELECT 1 FROM ${ALL[entity]} WHERE id = ?`).get(Number(id));
    if (!there) continue;
    const { existed, values } = await test.client[entity].asOf({ id: Number(id), day });
    expect(existed).toBe(true);
    const told = Object.fromEntries(values.map(({ field, was }) => [field, was]));
    // A community renamed since is called by its present name wherever it is referred to.
    expect({ ...told, unit: null, community: null }, `${key} on ${day}`).toEqual({
      ...was,
      unit: null,
      community: null,
    });
  }
}

describe('a record before its first entry', () => {
  it('was not there, and no day to come is answered', async () => {
    test.clock.moveTo('2026-02-10');
    const id = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
    const before = await test.client.volunteers.asOf({ id, day: '2026-02-09' });
    expect(before).toMatchObject({ existed: false, values: [], untold: [] });
    expect((await test.client.volunteers.asOf({ id, day: '2026-02-10' })).existed).toBe(true);
    expect(await refusal(test.client.volunteers.asOf({ id, day: '2026-02-11' }))).toEqual({
      code: 'INPUT_INVALID',
      params: { field: 'day' },
    });
    expect(await refusedWith(test.client.volunteers.asOf({ id, day: '2026-02-30' }))).toBe('INPUT_INVALID');
    expect(await refusedWith(test.client.volunteers.asOf({ id: 999, day: '2026-02-10' }))).toBe('NOT_FOUND');
  });
});

it('masks numbers, names references, and marks what looks alike under the mask but is not', async () => {
  const id = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  test.clock.moveTo('2026-01-05');
  await update('volunteers', id, { mobile: '13899990001', street: district.streets[1] });
  const { values, untold } = await test.client.volunteers.asOf({ id, day: '2026-01-04' });
  const of = (field: string) => values.find((value) => value.field === field);
  expect(of('mobile')).toMatchObject({ was: '138****0001', now: '138****0001', changed: true });
  expect(of('street')).toMatchObject({ was: STREETS[0], now: STREETS[1], changed: true });
  expect(of('name')).toMatchObject({ changed: false });
  expect(JSON.stringify(values)).not.toContain(person(1).document);
  expect(untold).toEqual(['所属组织', '队内角色']);
});

it('counts the fields that a record was made with, of a form and of a file', async () => {
  const id = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  await roster([[person(2).name, person(2).document, person(2).mobile, STREETS[0], null, null, '一']]);
  const imported = Number(test.db.prepare('SELECT max(id) FROM volunteer').pluck().get());
  const filled = async (of: number) => {
    const { entries } = await test.client.volunteers.history({ id: of });
    return entries.at(-1)?.created;
  };
  // 9 of the form; sex, birth date and nationality follow from the number, the state is the usual one.
  expect(await filled(id)).toBe(13);
  await update('volunteers', id, { remark: '后来', position: '后来' });
  expect(await filled(id)).toBe(13);
  // 姓名 证件号码 手机号码 所属街道 备注, and kind, sex, birth date, nationality, channel, state.
  expect(await filled(imported)).toBe(11);
});

it('a blank that one command fills twice is blank again before it', async () => {
  const items = ['甲队', '乙队'].map((text) => ({
    field: 'organization',
    text,
    value: String(district.teams[0]),
  }));
  test.clock.moveTo('2026-01-05');
  await test.client.imports.teach({ commandId: commandId(), entity: 'memberships', items });
  const { values } = await test.client.organizations.asOf({ id: district.teams[0], day: '2026-01-04' });
  expect(values.find(({ field }) => field === 'formerNames')).toMatchObject({
    was: null,
    now: '甲队、乙队',
  });
});

import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '../../../shared/kernel/errors.ts';
import { seedActivities, type Held } from '../../support/activities.ts';
import { person } from '../../support/people.ts';
import { refusal } from '../../support/refused.ts';
import {
  commit,
  create,
  type District,
  plan,
  seedDistrict,
  undo,
  volunteerValues,
} from '../../support/seed.ts';
import { commandId, finish, openTestService, type TestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';

let test: TestService;
let district: District;
let held: Held;
const people: number[] = [];
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  held = await seedActivities(test, district);
  people.length = 0;
  for (let n = 0; n < 4; n++)
    people.push(await create(test, 'volunteers', volunteerValues(person(n), district.streets[0])));
});
afterEach(() => test.close());

const EFFECTIVE = `status = 'effective'`;
const LIVE = `status NOT IN ('reversed', 'reversal')`;
/** What stays with a person who was merged away is the same presence a second time: it counts nowhere. */
const OWN = 'volunteer_id NOT IN (SELECT m.id FROM volunteer m WHERE m.merged_into IS NOT NULL)';
/** Each kept total, and the recount that it must equal; totals of nothing are left out of both. */
const TOTALS: readonly (readonly [kept: string, recount: string])[] = [
  ...(['volunteer', 'organization'] as const).map(
    (owner) =>
      [
        `SELECT ${owner}_id, year, records, minutes FROM ${owner}_year WHERE records <> 0 OR minutes <> 0 ORDER BY 1, 2`,
        `SELECT ${owner}_id, substr(served_on, 1, 4) AS year, count(*) AS records, sum(minutes) AS minutes FROM service_record
         WHERE ${EFFECTIVE} AND ${OWN} AND ${owner}_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
      ] as const,
  ),
  [
    `SELECT session_id, people, minutes, effective_people, effective_minutes FROM session_total
     WHERE people <> 0 OR minutes <> 0 OR effective_people <> 0 OR effective_minutes <> 0 ORDER BY 1`,
    `SELECT session_id, count(*) AS people, sum(minutes) AS minutes, sum(${EFFECTIVE}) AS effective_people,
       sum(minutes * (${EFFECTIVE})) AS effective_minutes FROM service_record
     WHERE ${LIVE} AND ${OWN} AND session_id IS NOT NULL GROUP BY 1 ORDER BY 1`,
  ],
  [
    `SELECT day, records, minutes FROM service_day WHERE records <> 0 OR minutes <> 0 ORDER BY 1`,
    `SELECT served_on AS day, count(*) AS records, sum(minutes) AS minutes FROM service_record
     WHERE ${EFFECTIVE} AND ${OWN} GROUP BY 1 ORDER BY 1`,
  ],
  [
    `SELECT * FROM session_month WHERE sessions <> 0 OR offline_people <> 0 OR online_people <> 0 ORDER BY 1, 2, 3`,
    `SELECT substr(held_on, 1, 7) AS month, coalesce(site_id, 0) AS site_id, coalesce(kind, '') AS kind, count(*) AS sessions,
       sum(coalesce(offline_people, 0)) AS offline_people, sum(coalesce(online_people, 0)) AS online_people FROM session
     WHERE status = 'held' AND review = 'passed' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  ],
];

function expectTotals(db: Database): void {
  for (const [kept, recount] of TOTALS) expect(db.prepare(kept).all()).toEqual(db.prepare(recount).all());
}

type Act = (pick: number, other: number) => Promise<unknown>;

const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });
const pickOf = (query: string, pick: number): number => {
  const ids = test.db.prepare<[], number>(query).pluck().all();
  return ids[pick % Math.max(1, ids.length)] ?? 0;
};
const record = (pick: number) => pickOf('SELECT id FROM service_record ORDER BY id', pick);
const who = (pick: number) => people[pick % people.length] ?? 0;
const hours = (pick: number) => 0.5 + (pick % 5) / 2;

/** Every way in which records and sessions come, change and go. What is not allowed just then is refused. */
const ACTS: Readonly<Record<string, Act>> = {
  create: (pick, other) => {
    const session = other % 3 === 0 ? null : (held.sessions[other % 2] ?? null);
    const servedOn =
      session === null
        ? `202${4 + (other % 3)}-0${1 + (pick % 5)}-1${other % 9}`
        : other % 2 === 0
          ? '2026-05-08'
          : '2026-05-15';
    const organization = district.teams[pick % 2] ?? null;
    return create(test, 'serviceRecords', {
      volunteer: who(pick),
      session,
      organization,
      servedOn,
      minutes: hours(pick),
    });
  },
  verify: (pick) =>
    test.client.serviceRecords.verify({
      commandId: commandId(),
      request: pick % 2 === 0 ? {} : { ids: [record(pick)] },
    }),
  takeEffect: () => {
    test.clock.moveTo(new Date(test.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10));
    return finish(test.client.serviceRecords.takeEffect({ commandId: commandId() }));
  },
  reverse: async (pick, other) => {
    const { id, version, values, refs } = await test.client.serviceRecords.get({ id: record(pick) });
    const replacement = {
      volunteer: refs['volunteer'] ?? null,
      session: refs['session'] ?? null,
      organization: refs['organization'] ?? null,
      servedOn: values['servedOn'] ?? null,
      minutes: hours(other),
    };
    const input = { commandId: commandId(), id, version, reason: '录错' };
    return test.client.serviceRecords.reverse(other % 2 === 0 ? input : { ...input, replacement });
  },
  importFile: async (pick, other) => {
    const rows = [0, 1, 2].map((n) => {
      const { name, document } = person((pick + n) % 4);
      const isOfSession = (other + n) % 2 === 0;
      return [
        name,
        document,
        isOfSession ? '微讲堂：防灾减灾' : null,
        isOfSession ? '2026-05-08' : `2025-0${1 + (other % 8)}-11`,
        hours(other + n),
        '青松志愿服务队',
      ];
    });
    const path = workbookFile(test.dataDir, [
      ['姓名', '证件号码', '场次名称', '服务日期', '时长', '记录单位'],
      ...rows,
    ]);
    return commit(test, (await plan(test, path, 'serviceRecords')).id, true);
  },
  undo: (pick) =>
    undo(test, pickOf(`SELECT id FROM import_batch WHERE status = 'committed' ORDER BY id`, pick)),
  merge: async (pick, other) =>
    test.client.volunteers.merge({
      commandId: commandId(),
      winner: await seen(who(pick)),
      loser: await seen(who(other)),
      reason: '同一人',
    }),
  unmerge: (pick) =>
    test.client.volunteers.unmerge({
      commandId: commandId(),
      loserId: pickOf('SELECT id FROM volunteer WHERE merged_into IS NOT NULL', pick),
      reason: '误合并',
    }),
  review: async (pick, other) => {
    const { id, version } = await test.client.sessions.get({ id: held.sessions[pick % 2] ?? 0 });
    const verdict = other % 2 === 0 ? ('passed' as const) : ('returned' as const);
    const reason = verdict === 'returned' ? { reason: '缺少照片' } : {};
    return test.client.sessions.review({
      commandId: commandId(),
      targets: [{ id, version }],
      verdict,
      ...reason,
    });
  },
  editSession: async (pick, other) => {
    const { id, version } = await test.client.sessions.get({ id: held.sessions[pick % 2] ?? 0 });
    const values = {
      offlinePeople: other,
      site: other % 2 === 0 ? held.site : null,
      place: '二楼',
      kind: other % 3 === 0 ? '11' : '43',
    };
    return test.client.sessions.update({ commandId: commandId(), id, version, values });
  },
};

it('kept totals equal the recount after any commands, imports, undos and merges', async () => {
  const act = fc.tuple(
    fc.constantFrom(...Object.keys(ACTS), 'create', 'create', 'verify', 'takeEffect', 'reverse'),
    fc.nat({ max: 30 }),
    fc.nat({ max: 30 }),
  );
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      for (const [name, pick, other] of acts) {
        try {
          await ACTS[name]?.(pick, other);
          done.add(name);
        } catch (error) {
          if (!(error instanceof AppError)) await refusal(Promise.reject(error as Error));
        }
        expectTotals(test.db);
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect([...done].toSorted()).toEqual(Object.keys(ACTS).toSorted());
}, 120_000);

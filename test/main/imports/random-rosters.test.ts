import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differences, dumpLedger, indexedTerms, termsOfNames } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import {
  COMMUNITIES,
  commit,
  importFile,
  plan,
  seedDistrict,
  STREETS,
  TEAMS,
  undo,
} from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

const HEADERS = [
  '姓名',
  '证件号码',
  '手机号码',
  '所属街道',
  '所属社区',
  '政治面貌',
  '所属组织',
  '队内角色',
  '备注',
  '注册途径',
];

const test = openTestService();
afterAll(() => test.close());

const blank = fc.constant(null);
const rowOf = fc.record({
  who: fc.integer({ min: 0, max: 24 }),
  name: fc.oneof({ weight: 8, arbitrary: fc.constant('own') }, fc.constant('张冠李'), blank),
  document: fc.oneof({ weight: 9, arbitrary: fc.constant('own') }, fc.constant('119900199001011234'), blank),
  mobile: fc.oneof(
    { weight: 6, arbitrary: fc.constant('own') },
    fc.constant('13900001111'),
    fc.constant('123'),
    blank,
  ),
  street: fc.oneof(
    fc.constantFrom(...STREETS),
    fc.constant('青松街道办事处'),
    fc.constant('无此街道'),
    blank,
  ),
  community: fc.oneof(fc.constantFrom(...COMMUNITIES), blank),
  political: fc.oneof(fc.constantFrom('中共党员', '群众', '外星人'), blank),
  team: fc.oneof(fc.constantFrom(...TEAMS), blank, fc.constant('无此队')),
  role: fc.oneof(fc.constantFrom('成员', '队长'), blank),
  remark: fc.oneof(fc.string({ maxLength: 8, unit: fc.constantFrom('甲', '乙', '丙', 'a') }), blank),
  channel: fc.oneof(blank, fc.constant('自行注册')),
});

type Row = typeof rowOf extends fc.Arbitrary<infer R> ? R : never;

function cells(row: Row): Cell[] {
  const who = person(row.who);
  const own = (value: string | null, real: string) => (value === 'own' ? real : value);
  return [
    own(row.name, who.name),
    own(row.document, who.document),
    own(row.mobile, who.mobile),
    row.street,
    row.community,
    row.political,
    row.team,
    row.role,
    row.remark,
    row.channel,
  ];
}

function fileOf(rows: readonly Row[]): string {
  return workbookFile(test.dataDir, [HEADERS, ...rows.map(cells)]);
}

beforeAll(async () => {
  await seedDistrict(test);
  const known = Array.from({ length: 8 }, (_, n): Cell[] => {
    const { name, document, mobile } = person(n);
    return [
      name,
      document,
      mobile,
      STREETS[n % 2] ?? null,
      null,
      '群众',
      n % 3 === 0 ? TEAMS[0] : null,
      null,
      null,
      null,
    ];
  });
  await importFile(test, workbookFile(test.dataDir, [HEADERS, ...known]), 'volunteers');
});

const count = (table: string) =>
  test.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

it('plan, commit and undo of any roster leave the ledger as it was', async () => {
  const before = dumpLedger(test.db);
  await fc.assert(
    fc.asyncProperty(fc.array(rowOf, { minLength: 1, maxLength: 25 }), async (rows) => {
      const people = count('volunteer');
      const path = fileOf(rows);
      const planned = await plan(test, path, 'volunteers');
      expect(differences(before, dumpLedger(test.db))).toEqual([]);
      const { read, add, update, unchanged, skip, error } = planned.counts;
      expect(add + update + unchanged + skip + error).toBe(read);

      const { counts } = await commit(test, planned.id, true);
      expect(counts).toEqual(planned.counts);
      expect(count('volunteer')).toBe(people + add);
      expect(
        test.db
          .prepare('SELECT action, count(*) AS n FROM import_row WHERE batch_id = ? GROUP BY action')
          .all(planned.id),
      ).toEqual([
        ...(add > 0 ? [{ action: 'add', n: add }] : []),
        ...(update > 0 ? [{ action: 'update', n: update }] : []),
      ]);
      expect(indexedTerms(test.db)).toEqual(termsOfNames(test.db));
      // What was taken is in the ledger now: the same rows again change nothing.
      const again = await plan(
        test,
        workbookFile(test.dataDir, [HEADERS, ...rows.map(cells)], { sheet: '再报' }),
        'volunteers',
      );
      expect(again.counts.add + again.counts.update).toBe(0);
      expect(again.counts.error).toBe(error);

      await undo(test, planned.id);
      expect(differences(before, dumpLedger(test.db))).toEqual([]);
      const replanned = await plan(test, path, 'volunteers');
      expect(replanned.counts).toEqual(planned.counts);
    }),
    // Each run stands on the ledger that the last one left: a failure ends it.
    { numRuns: 15, endOnFailure: true },
  );
}, 60_000);

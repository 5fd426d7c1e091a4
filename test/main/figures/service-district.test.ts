import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatFigure } from '../../../shared/domain/exchange/figure-format.ts';
import { weeklyGaps } from '../../../shared/domain/activities/weekly-gaps.ts';
import { demoWrites } from '../../../main/domains/demo/index.ts';
import { figureReads, figureValues } from '../../../main/domains/figures/index.ts';
import { listed, type TestLedger, testLedger } from './ledger.ts';

const TODAY = '2026-11-23';
/** Days, with how many figures of service have something on record by then. */
const DAYS = [
  [TODAY, 31],
  ['2025-12-31', 31],
  ['2025-06-15', 27],
  ['2024-02-29', 25],
  ['2022-06-01', 21],
  ['2019-01-01', 0],
] as const;

let ledger: TestLedger;
beforeAll(() => {
  ledger = testLedger(TODAY);
  ledger.run(demoWrites['demo.fill'], { volunteers: 700, seed: 7 });
});
afterAll(() => ledger.close());

interface SessionRow {
  readonly id: number;
  readonly activity: number;
  readonly project: string | null;
  readonly heldOn: string;
  readonly siteKind: string | null;
  readonly campaign: string | null;
  readonly people: number | null;
  readonly online: number | null;
  readonly organization: number;
}
interface RecordRow {
  readonly volunteer: number;
  readonly session: number;
  readonly servedOn: string;
  readonly minutes: number;
}
interface PersonRow {
  readonly id: number;
  readonly status: string;
  readonly registered: string | null;
  readonly political: string | null;
  readonly nationality: string;
}

interface OrderRow {
  readonly orderedOn: string;
  readonly status: string;
  readonly channel: string;
  readonly total: string | null;
  readonly acceptedOn: string | null;
}

function rowsOf<T>(sql: string): T[] {
  return ledger.db.prepare<[], T>(sql).all();
}

/** What the definitions say, told once more without any total, condition or index. */
function told(asOf: string): Record<string, number> {
  const sessions =
    rowsOf<SessionRow>(`SELECT s.id, s.activity_id AS activity, p.name AS project, s.held_on AS heldOn,
    i.kind AS siteKind, s.campaign, s.offline_people AS people, s.online_people AS online, s.organization_id AS organization FROM session s
    JOIN activity a ON a.id = s.activity_id LEFT JOIN project p ON p.id = a.project_id LEFT JOIN site i ON i.id = s.site_id
    WHERE s.status = 'held' AND s.review = 'passed'`).filter(({ heldOn }) => heldOn <= asOf);
  const records =
    rowsOf<RecordRow>(`SELECT volunteer_id AS volunteer, session_id AS session, served_on AS servedOn, minutes
    FROM service_record WHERE status = 'effective'`).filter(({ servedOn }) => servedOn <= asOf);
  const people =
    rowsOf<PersonRow>(`SELECT id, status, registered_on AS registered, political_status AS political,
    nationality FROM volunteer WHERE merged_into IS NULL`);
  const year = asOf.endsWith('-12-31') ? asOf.slice(0, 4) : String(Number(asOf.slice(0, 4)) - 1);
  const yearAgo = `${String(Number(asOf.slice(0, 4)) - 1)}${asOf.slice(4)}`;
  const inYear = (day: string) => day.startsWith(year);
  const distinct = (values: readonly unknown[]) => new Set(values).size;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const heads = (of: readonly SessionRow[]) => sum(of.map((each) => each.people ?? 0));
  const hours = (of: readonly RecordRow[]) => Math.round(sum(of.map(({ minutes }) => minutes)) / 6) / 10;
  const atSites = sessions.filter(({ siteKind }) => siteKind !== null);
  const epidemic = sessions.filter((each) => each.campaign === 'epidemic' && each.heldOn <= '2023-01-31');
  const epidemicIds = new Set(epidemic.map(({ id }) => id));
  const recent = records.filter(({ servedOn }) => servedOn > yearAgo);
  const active = new Set(recent.map(({ volunteer }) => volunteer));
  const registered = people.filter((one) => one.status === '2' && (one.registered ?? '') <= asOf);
  const carnival = new Set(
    sessions
      .filter((each) => each.project === '国际志愿者嘉年华' && each.heldOn.startsWith('2024'))
      .map(({ id }) => id),
  );
  const classes = rowsOf<{ id: number; heldOn: string }>(
    `SELECT id, held_on AS heldOn FROM training_class WHERE status = 'held'`,
  ).filter(({ heldOn }) => inYear(heldOn));
  const trained = rowsOf<{ volunteer: number; class: number }>(
    'SELECT volunteer_id AS volunteer, training_class_id AS class FROM training_attendance WHERE attended = 1',
  ).filter((each) => classes.some(({ id }) => id === each.class));
  const orders = rowsOf<OrderRow>(
    `SELECT ordered_on AS orderedOn, status, channel, total, accepted_on AS acceptedOn FROM service_order`,
  ).filter(({ orderedOn }) => orderedOn > yearAgo && orderedOn <= asOf);
  const finished = orders.filter(({ status }) => status === 'done' || status === 'archived');
  const toFinish = orders.filter(
    ({ acceptedOn, status }) =>
      acceptedOn !== null && !['cancelled', 'transferred', 'merged'].includes(status),
  );
  const rated = orders.filter(({ total }) => total !== null);
  const percent = (part: readonly unknown[], whole: readonly unknown[]) =>
    Math.round((part.length / whole.length) * 1000) / 10;
  const guests = people.filter(
    ({ id, nationality }) =>
      nationality !== 'CHN' && records.some((each) => each.volunteer === id && carnival.has(each.session)),
  );
  const party = registered.filter(({ political }) => political === '01' || political === '02');
  return {
    S1: sessions.length,
    S1y: sessions.filter(({ heldOn }) => inYear(heldOn)).length,
    S2: distinct(sessions.map(({ activity }) => activity)),
    S2y: distinct(sessions.filter(({ heldOn }) => inYear(heldOn)).map(({ activity }) => activity)),
    B23: atSites.length,
    B23y: atSites.filter(({ heldOn }) => inYear(heldOn)).length,
    B24: heads(atSites),
    B24y: heads(atSites.filter(({ heldOn }) => inYear(heldOn))),
    B24o: sum(atSites.map(({ online }) => online ?? 0)),
    B24oy: sum(atSites.filter(({ heldOn }) => inYear(heldOn)).map(({ online }) => online ?? 0)),
    B16: epidemic.length,
    B17: heads(sessions.filter(({ project }) => project === '星光科学教室')),
    R1: hours(records),
    R1y: hours(records.filter(({ servedOn }) => inYear(servedOn))),
    R2: records.length,
    R2y: records.filter(({ servedOn }) => inYear(servedOn)).length,
    R3: distinct(records.map(({ volunteer }) => volunteer)),
    R3y: distinct(records.filter(({ servedOn }) => inYear(servedOn)).map(({ volunteer }) => volunteer)),
    R4: Math.round((registered.filter(({ id }) => active.has(id)).length / registered.length) * 1000) / 10,
    R5: Math.round((sum(recent.map(({ minutes }) => minutes)) / 60 / registered.length) * 10) / 10,
    R6: Math.round((party.filter(({ id }) => active.has(id)).length / party.length) * 1000) / 10,
    B15: distinct(
      records.filter(({ session }) => epidemicIds.has(session)).map(({ volunteer }) => volunteer),
    ),
    T4: orders.length,
    T4p: orders.filter(({ channel }) => channel === '02' || channel === '03').length,
    T4d: percent(finished, toFinish),
    T4s: percent(
      rated.filter(({ total }) => Number(total) >= 4),
      rated,
    ),
    B9: classes.length,
    B10: trained.length,
    B10p: distinct(trained.map(({ volunteer }) => volunteer)),
    B18: distinct(guests.map(({ nationality }) => nationality)),
    B19: guests.filter(({ nationality }) => !['HKG', 'MAC', 'TWN'].includes(nationality)).length,
  };
}

test.each(DAYS)('as of %s every figure is what its definition says', (asOf, figures) => {
  const expected = told(asOf);
  let compared = 0;
  for (const { key, value, baseEmpty } of figureValues(ledger.context, asOf)) {
    if (!(key in expected) || baseEmpty) continue;
    expect(value, key).toBe(expected[key]);
    compared++;
  }
  expect(compared).toBe(figures);
});

test.each(DAYS)('as of %s every figure is the length of its list', (asOf) => {
  for (const { key, entity, rows } of figureValues(ledger.context, asOf))
    expect(listed(ledger, entity, { figure: { key, asOf } }), key).toBe(rows);
});

test('the series that kept every week, and the gaps of the other, as the page of an activity counts them', () => {
  const series = rowsOf<{ id: number; from: string }>(
    'SELECT id, series_from AS "from" FROM activity WHERE weekday IS NOT NULL',
  );
  const gaps = series.map(({ id, from }) => {
    const held = ledger.db
      .prepare<[number], string>(
        `SELECT held_on FROM session WHERE activity_id = ? AND status = 'held' AND review = 'passed'`,
      )
      .pluck()
      .all(id) as string[];
    // Whole weeks of the twelve months that end on Monday, 23 November.
    const due = weeklyGaps(held, 5, from, null, TODAY);
    return due.filter((day) => day >= '2025-12-01' && day <= '2026-11-22').length;
  });
  expect(gaps[0]).toBe(0);
  const value = (key: string) => figureValues(ledger.context, TODAY).find((each) => each.key === key)?.value;
  expect(value('T3')).toBe(gaps.filter((each) => each === 0).length);
  expect(value('T3g')).toBe(gaps.reduce((sum, each) => sum + each, 0));
});

test('every figure prints in a document by its name and by its key', () => {
  const figures = figureReads['figures.values'](ledger.context, { asOf: TODAY });
  for (const { key, name } of figureValues(ledger.context, TODAY)) {
    const byName = figures[name];
    expect(byName && formatFigure(byName, undefined), name).toMatchObject({
      text: expect.stringMatching(/^(\d|数据不足)/) as string,
    });
    expect(figures[key]).toEqual(byName);
  }
});

import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stores } from '../../../main/domains/stores.ts';
import { codeLabel, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import { isOrderStatus } from '../../../shared/domain/service-orders/status.ts';
import { nextStatus, type OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { emptyLedger, fillDemo } from './demo-ledger.ts';

const VOLUNTEERS = 2500;
let db: Database;
let close: () => void = () => undefined;
beforeAll(() => {
  db = emptyLedger((remove) => {
    close = remove;
  });
  fillDemo(db, VOLUNTEERS);
});
afterAll(() => close());

function count(sql: string): number {
  return Number(db.prepare(sql).pluck().get());
}

describe('what the people of the district did', () => {
  test('about five records each, most of them in force', () => {
    const records = count('SELECT count(*) FROM service_record');
    expect(records / VOLUNTEERS).toBeGreaterThan(4.8);
    expect(records / VOLUNTEERS).toBeLessThan(5.4);
    expect(count(`SELECT count(*) FROM service_record WHERE status = 'effective'`)).toBeGreaterThan(
      records * 0.9,
    );
    for (const status of ['pending', 'notice', 'reversed', 'reversal'])
      expect(count(`SELECT count(*) FROM service_record WHERE status = '${status}'`), status).toBeGreaterThan(
        0,
      );
  });

  test('the ledger is sound', () => {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('records lie within the time of a session that was held', () => {
    expect(
      count(`SELECT count(*) FROM service_record r JOIN session s ON s.id = r.session_id
        WHERE s.status <> 'held' OR r.served_on <> s.held_on OR r.organization_id IS NOT s.organization_id`),
    ).toBe(0);
    const minutes = (column: string) =>
      `(CAST(substr(${column}, 1, 2) AS INTEGER) * 60 + CAST(substr(${column}, 4) AS INTEGER))`;
    const ends = (table: string) =>
      `(${minutes(`${table}.end_time`)} + iif(${table}.end_time <= ${table}.start_time, 1440, 0))`;
    expect(
      count(`SELECT count(*) FROM service_record r JOIN session s ON s.id = r.session_id
        WHERE ${minutes('r.start_time')} < ${minutes('s.start_time')} OR ${ends('r')} > ${ends('s')}
          OR abs(r.minutes) <> ${ends('r')} - ${minutes('r.start_time')} - r.deducted`),
    ).toBe(0);
  });

  test('the dates of a record follow one another, and none lies ahead', () => {
    expect(
      count(`SELECT count(*) FROM service_record WHERE served_on > '2026-11-23'
        OR verified_on < served_on OR notice_until < verified_on OR effective_on <= notice_until
        OR effective_on > '2026-11-23' OR reversed_on > '2026-11-23'
        OR (status = 'effective') AND effective_on IS NULL`),
    ).toBe(0);
    expect(
      count(`SELECT count(*) FROM service_record WHERE status = 'notice' AND notice_until < '2026-11-23'`),
    ).toBe(0);
    expect(count(`SELECT count(*) FROM session WHERE held_on >= '2026-11-23' AND status = 'held'`)).toBe(0);
  });

  test('a reversing record takes off what the reversed one gave', () => {
    expect(
      count(`SELECT count(*) FROM service_record n JOIN service_record r ON r.id = n.reverses_id
        WHERE n.minutes <> -r.minutes OR r.status <> 'reversed' OR n.volunteer_id <> r.volunteer_id`),
    ).toBe(0);
    expect(count(`SELECT count(*) FROM service_record WHERE status = 'reversed'`)).toBe(
      count(`SELECT count(*) FROM service_record WHERE status = 'reversal'`),
    );
  });

  test('only a few, on purpose, serve before they are registered; nobody who is not in the normal state', () => {
    const early = count(`SELECT count(*) FROM service_record r JOIN volunteer v ON v.id = r.volunteer_id
      WHERE r.served_on < v.registered_on`);
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(VOLUNTEERS / 100);
    expect(
      count(
        `SELECT count(*) FROM service_record r JOIN volunteer v ON v.id = r.volunteer_id WHERE v.status <> '2'`,
      ),
    ).toBe(0);
  });

  test('only a few, on purpose, are at two places at once; some sheets come late', () => {
    const overlaps = count(`SELECT count(*) FROM service_record a JOIN service_record b
      ON b.volunteer_id = a.volunteer_id AND b.served_on = a.served_on AND b.id > a.id
        AND a.start_time < b.end_time AND b.start_time < a.end_time
      WHERE a.status IN ('pending', 'notice', 'effective') AND b.status IN ('pending', 'notice', 'effective')`);
    expect(overlaps).toBeGreaterThan(0);
    expect(overlaps).toBeLessThan(VOLUNTEERS / 100);
    expect(
      count(`SELECT count(*) FROM service_record WHERE julianday(created_at) - julianday(served_on) > 30`),
    ).toBeGreaterThan(0);
  });

  test('the lecture is held every Friday by one street, with gaps by another', () => {
    const weeks = db
      .prepare<[], { name: string; days: number; span: number; fridays: number }>(
        `SELECT a.name, count(*) AS days, (julianday(max(s.held_on)) - julianday(min(s.held_on))) / 7 + 1 AS span,
           sum(strftime('%w', s.held_on) = '5') AS fridays
         FROM activity a JOIN session s ON s.activity_id = a.id WHERE a.weekday IS NOT NULL GROUP BY a.id ORDER BY a.id`,
      )
      .all();
    expect(weeks.map(({ days, fridays }) => days - fridays)).toEqual([0, 0]);
    expect(weeks[0]?.days).toBe(weeks[0]?.span);
    expect(weeks[1]?.days).toBeLessThan(weeks[1]?.span ?? 0);
  });

  test('three years up to today, some weeks ahead, and the epidemic before', () => {
    const [from, to] = ['2023-11-23', '2026-12-21'];
    expect(
      count(
        `SELECT count(*) FROM session WHERE held_on < '${from}' AND campaign IS NOT 'epidemic' OR held_on > '${to}'`,
      ),
    ).toBe(0);
    expect(
      count(`SELECT count(*) FROM session WHERE held_on > '2026-11-23' AND status = 'planned'`),
    ).toBeGreaterThan(0);
    expect(
      count(`SELECT count(*) FROM session WHERE campaign = 'epidemic' AND held_on < '2023-01-01'`),
    ).toBeGreaterThan(0);
    expect(
      count(`SELECT count(*) FROM session WHERE campaign = 'leifeng' AND substr(held_on, 6, 2) = '03'`),
    ).toBe(count(`SELECT count(*) FROM session WHERE campaign = 'leifeng'`));
  });

  test('the carnival of 2024 brings those from afar', () => {
    expect(
      count(`SELECT count(DISTINCT v.nationality) FROM session s JOIN service_record r ON r.session_id = s.id
        JOIN volunteer v ON v.id = r.volunteer_id
        WHERE s.international = 1 AND s.held_on LIKE '2024%' AND v.nationality <> 'CHN'`),
    ).toBeGreaterThan(3);
    expect(
      count(`SELECT count(DISTINCT v.id) FROM session s JOIN service_record r ON r.session_id = s.id
        JOIN volunteer v ON v.id = r.volunteer_id
        WHERE s.international = 1 AND s.held_on LIKE '2024%' AND v.nationality NOT IN ('CHN', 'HKG', 'MAC', 'TWN')
          AND r.status = 'effective'`),
    ).toBeGreaterThanOrEqual(10);
  });

  test('nobody from abroad has 政治面貌 or 民族 on record', () => {
    expect(
      count(`SELECT count(*) FROM volunteer WHERE nationality <> 'CHN'
        AND (political_status IS NOT NULL OR ethnicity IS NOT NULL)`),
    ).toBe(0);
  });

  test('some carry much of the work, and reach the stars', () => {
    const over = (minutes: number) =>
      count(
        `SELECT count(*) FROM (SELECT 1 FROM volunteer_year GROUP BY volunteer_id HAVING sum(minutes) >= ${String(minutes)})`,
      );
    expect(over(6000)).toBeGreaterThan(VOLUNTEERS / 200);
    expect(over(6000)).toBeLessThan(VOLUNTEERS / 20);
    expect(over(18_000)).toBeGreaterThan(0);
  });
});

describe('training', () => {
  test('classes of past years were held, people stood on their sheets, and their hours are no service', () => {
    const years = db
      .prepare<[], string>(
        `SELECT DISTINCT substr(held_on, 1, 4) FROM training_class WHERE status = 'held' ORDER BY 1`,
      )
      .pluck()
      .all();
    expect(years).toEqual(['2023', '2024', '2025', '2026']);
    expect(
      count(`SELECT count(*) FROM training_attendance a JOIN training_class c ON c.id = a.training_class_id
        WHERE c.status <> 'held' OR c.held_on >= '2026-11-23'`),
    ).toBe(0);
    expect(count('SELECT count(*) FROM training_attendance WHERE attended = 0')).toBeGreaterThan(0);
    expect(
      count(`SELECT count(*) FROM training_attendance a JOIN training_class c ON c.id = a.training_class_id
        JOIN volunteer v ON v.id = a.volunteer_id WHERE v.registered_on > c.held_on OR v.status <> '2'`),
    ).toBe(0);
  });
});

describe('orders', () => {
  test('every step of every order is one that the table allows, and ends where the order stands', () => {
    const steps = db
      .prepare<[], { id: number; status: string; act: string; before: string | null; after: string }>(
        `SELECT o.id, o.status, e.act, e.before, e.after FROM service_order o
         JOIN service_order_event e ON e.order_id = o.id ORDER BY o.id, e.id`,
      )
      .all();
    const at = new Map<number, string>();
    for (const { id, act, before, after } of steps) {
      expect(before).toBe(at.get(id) ?? null);
      if (before === null) expect([act, after]).toEqual(['register', 'received']);
      else if (!isOrderStatus(before)) throw new Error(before);
      else expect(nextStatus(before, act as OrderAct), `${before} ${act}`).toBe(after);
      at.set(id, after);
    }
    expect(at.size).toBe(count('SELECT count(*) FROM service_order'));
    for (const { id, status } of steps) expect(at.get(id)).toBe(status);
  });

  test('most are done and rated, some wait, and who served has a session', () => {
    const orders = count('SELECT count(*) FROM service_order');
    expect(count(`SELECT count(*) FROM service_order WHERE status IN ('done', 'archived')`)).toBeGreaterThan(
      orders / 2,
    );
    expect(
      count(
        `SELECT count(*) FROM service_order WHERE status IN ('received', 'accepted', 'dispatched', 'taken')`,
      ),
    ).toBeGreaterThan(0);
    expect(count('SELECT count(*) FROM service_order WHERE session_id IS NOT NULL')).toBeGreaterThan(
      orders / 10,
    );
    expect(
      count(
        `SELECT count(*) FROM service_order WHERE ordered_on > '2026-11-23' OR finished_on > '2026-11-23'`,
      ),
    ).toBe(0);
  });
});

const NEW_ENTITIES = [
  'projects',
  'activities',
  'sessions',
  'serviceRecords',
  'trainingClasses',
  'trainingAttendances',
  'menuItems',
  'serviceOrders',
  'starAwards',
  'policyDocuments',
  'publicity',
] as const satisfies readonly EntityKey[];

test.each(NEW_ENTITIES)('every code of %s stands in its table', (key) => {
  const { entity, table, bindings } = stores[key];
  let compared = 0;
  for (const { key: field, codeTable } of entity.fields) {
    const column = bindings[field]?.column;
    if (codeTable === undefined || column === undefined || !isCodeTableKey(codeTable)) continue;
    const values = db
      .prepare<[], string>(`SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`)
      .pluck();
    for (const text of values.all())
      for (const code of String(text).split(','))
        expect(codeLabel(codeTable, code), `${field} ${code}`).toBeDefined();
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

import { describe, expect, test } from 'vitest';
import { nameTerms } from '../../../shared/domain/names/search-terms.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { emptyLedger, fillDemo } from './demo-ledger.ts';

function count(db: ReturnType<typeof emptyLedger>, sql: string): number {
  return Number(db.prepare(sql).pluck().get());
}

const INDEXES = `SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`;

describe('filling an empty ledger', () => {
  test('writes the whole district, and the ledger is sound', () => {
    const db = emptyLedger();
    const before = db.prepare(INDEXES).all();
    expect(fillDemo(db, 3000)).toEqual({ volunteers: 3000 });
    expect(count(db, 'SELECT count(*) FROM volunteer')).toBe(3000);
    expect(count(db, 'SELECT count(*) FROM identity_document WHERE is_primary = 1')).toBe(3000);
    expect(count(db, 'SELECT count(*) FROM identity_document WHERE is_primary = 0')).toBeGreaterThan(0);
    expect(count(db, 'SELECT count(*) FROM unit')).toBeGreaterThan(151);
    expect(count(db, `SELECT count(*) FROM site WHERE kind = 'zhan' AND status = 'open'`)).toBe(148);
    expect(count(db, 'SELECT count(*) FROM membership')).toBeGreaterThan(2000);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.prepare(INDEXES).all()).toEqual(before);
  });

  test('every name can be searched for', () => {
    const db = emptyLedger();
    fillDemo(db, 500);
    const rows = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM volunteer').all();
    const find = db.prepare<[string, number]>(
      'SELECT 1 FROM volunteer_search WHERE volunteer_search MATCH ? AND rowid = ?',
    );
    for (const { id, name } of rows) {
      const term = nameTerms(name).split(' ').at(-1) ?? '';
      expect(find.get(`"${term}"`, id), `${id} ${name}`).toBeDefined();
    }
  });

  test('stands in the audit as one record', () => {
    const db = emptyLedger();
    fillDemo(db, 100);
    const sessions = count(db, 'SELECT count(*) FROM session');
    const serviceRecords = count(db, 'SELECT count(*) FROM service_record');
    expect(serviceRecords).toBeGreaterThan(400);
    const trainingClasses = count(db, 'SELECT count(*) FROM training_class');
    const trainingAttendances = count(db, 'SELECT count(*) FROM training_attendance');
    expect(trainingAttendances).toBeGreaterThan(100);
    const summary = JSON.stringify({
      volunteers: 100,
      seed: 3,
      sessions,
      serviceRecords,
      trainingClasses,
      trainingAttendances,
      serviceOrders: count(db, 'SELECT count(*) FROM service_order'),
      starAwards: count(db, 'SELECT count(*) FROM star_award'),
      certificates: count(db, 'SELECT count(*) FROM certificate'),
      policyDocuments: count(db, 'SELECT count(*) FROM policy_document'),
      publicity: count(db, 'SELECT count(*) FROM publicity_item'),
    });
    expect(db.prepare('SELECT command, entity, summary FROM audit').all()).toEqual([
      { command: 'demo.fill', entity: 'volunteers', summary },
    ]);
  });

  test('shows progress to the end', () => {
    const db = emptyLedger();
    const seen: [number, number, string][] = [];
    fillDemo(db, 10_500, { onProgress: (...progress) => seen.push(progress) });
    expect(seen.slice(0, 3)).toEqual([0, 10_000, 10_500].map((done) => [done, 10_500, 'demo']));
    expect(new Set(seen.map(([, , phase]) => phase))).toEqual(new Set(['demo', 'serviceRecords', 'index']));
    for (const phase of ['serviceRecords', 'index']) {
      const last = seen.findLast(([, , of]) => of === phase);
      expect(last?.[0], phase).toBe(last?.[1]);
    }
  });
});

describe('refusals', () => {
  test.each([
    [
      'a unit',
      `INSERT INTO unit (uid, name, type, created_at, updated_at) VALUES (zeroblob(16), '示例区', 'district', '', '')`,
    ],
    [
      'a volunteer',
      `INSERT INTO volunteer (uid, name, name_key, created_at, updated_at) VALUES (zeroblob(16), '周秀兰', '', '', '')`,
    ],
  ])('a ledger with %s is not filled', (_what, sql) => {
    const db = emptyLedger();
    db.exec(sql);
    expect(() => fillDemo(db, 10)).toThrow(new AppError('LEDGER_EXISTS'));
    expect(count(db, 'SELECT (SELECT count(*) FROM unit) + (SELECT count(*) FROM volunteer)')).toBe(1);
  });

  test('a cancelled filling leaves nothing, and the indexes stand as before', () => {
    const db = emptyLedger();
    const before = db.prepare(INDEXES).all();
    let asked = 0;
    expect(() => fillDemo(db, 12_000, { isAborted: () => ++asked > 1 })).toThrow(new AppError('CANCELLED'));
    expect(count(db, 'SELECT (SELECT count(*) FROM unit) + (SELECT count(*) FROM volunteer)')).toBe(0);
    expect(count(db, 'SELECT count(*) FROM audit')).toBe(0);
    expect(db.prepare(INDEXES).all()).toEqual(before);
  });

  test('a second filling is refused', () => {
    const db = emptyLedger();
    fillDemo(db, 10);
    expect(() => fillDemo(db, 10)).toThrow(new AppError('LEDGER_EXISTS'));
  });
});

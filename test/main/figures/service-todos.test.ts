import { expect, onTestFinished, test } from 'vitest';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { todoWords } from '../../../shared/text/zh-CN/figures.ts';
import { listRequestSchema } from '../../../shared/kernel/listing.ts';
import { serviceTodos } from '../../../main/domains/figures/service-todos.ts';
import { recordFlagQueries, recordFlagWrites } from '../../../main/domains/record-flags/index.ts';
import { fillDemo } from '../demo/demo-ledger.ts';
import { listed, testLedger } from './ledger.ts';

const TODAY = '2026-11-23';

test('nothing waits in an empty ledger', () => {
  const ledger = testLedger(TODAY);
  expect(serviceTodos(ledger.db, TODAY).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
  ledger.close();
});

test('each matter counts what its list shows, and has words', () => {
  const ledger = testLedger(TODAY);
  onTestFinished(() => ledger.close());
  const { db } = ledger;
  fillDemo(db, 300);
  const found = new Map(serviceTodos(db, TODAY).map((todo) => [todo.key, todo]));
  const lists: Readonly<Record<string, EntityKey>> = {
    sessionsUnreviewed: 'sessions',
    recordsPending: 'serviceRecords',
  };
  for (const [key, entity] of Object.entries(lists)) {
    const todo = found.get(key);
    const address = new URL(todo?.link ?? '', 'http://x').searchParams;
    const filters = listRequestSchema.shape.filters.parse(JSON.parse(address.get('filters') ?? '[]'));
    expect(todo?.count, key).toBeGreaterThan(0);
    expect(listed(ledger, entity, { filters }), key).toBe(todo?.count);
  }
  expect(found.get('recordsDue')?.count).toBe(
    db
      .prepare(`SELECT count(*) FROM service_record WHERE status = 'notice' AND notice_until < ?`)
      .pluck()
      .get(TODAY),
  );
  expect(found.get('flagsOpen')?.count).toBe(0);
  for (const key of found.keys()) expect(todoWords(key).text({})).not.toBe('待处理事项');
});

test('findings of the current year that nobody decided on wait', () => {
  const ledger = testLedger(TODAY);
  onTestFinished(() => ledger.close());
  fillDemo(ledger.db, 300);
  ledger.run(recordFlagWrites['recordFlags.check'], { year: null });
  const todo = serviceTodos(ledger.db, TODAY).find(({ key }) => key === 'flagsOpen');
  const asked = { rule: null, organizationId: null, search: '', page: 1, pageSize: 1 };
  const open = (year: string) =>
    recordFlagQueries.list(ledger.context, { ...asked, year, status: 'open' }).total;
  expect(todo?.count).toBeGreaterThan(0);
  expect(todo?.count).toBe(open('2026'));
  expect(open('2025')).toBeGreaterThan(0);
  expect(todo?.link).toBe('/record-flags');
});

import { expect, onTestFinished, test } from 'vitest';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { todoWords } from '../../../shared/text/zh-CN/figures.ts';
import { listRequestSchema } from '../../../shared/kernel/listing.ts';
import { serviceTodos } from '../../../main/domains/figures/service-todos.ts';
import { fillDemo } from '../demo/demo-ledger.ts';
import { listed, testLedger } from './ledger.ts';

const TODAY = '2026-11-23';

test('nothing waits in an empty ledger', () => {
  const ledger = testLedger(TODAY);
  expect(serviceTodos(ledger.db, TODAY).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
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
  for (const key of found.keys()) expect(todoWords(key).text({})).not.toBe('待处理事项');
});

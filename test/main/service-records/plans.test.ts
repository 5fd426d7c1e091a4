import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { q } from '../../../main/db/run.ts';
import { conjunction } from '../../../main/domains/ledger/bindings.ts';
import { conditionsOf } from '../../../main/domains/ledger/conditions.ts';
import { pageQuery } from '../../../main/domains/ledger/list.ts';
import { ON_THE_WAY } from '../../../main/domains/service-records/facts.ts';
import { serviceRecordStore } from '../../../main/domains/service-records/store.ts';
import { listRequestSchema } from '../../../shared/kernel/listing.ts';
import { openTestService } from '../../support/service.ts';
import { querySteps } from '../../support/query-steps.ts';

const test = openTestService();
afterAll(() => test.close());
const context = {
  db: test.db,
  now: new Date('2026-06-15T00:00:00Z'),
  today: '2026-06-15',
  actor: { id: null, name: '测试', role: 'admin', door: 'test' as const },
  plansDir: '',
};

function explained({ sql: text, parameters }: { sql: string; parameters: readonly unknown[] }): string {
  return querySteps(test.db, text, ...parameters).join('\n');
}

// The ledger keeps no statistics: the plan of an empty ledger is the plan of a full one.
describe('records that wait are found by their index', () => {
  it.each([['pending'], ['notice'], ['pending', 'notice']])('listed and counted: %s', (...states) => {
    const request = listRequestSchema.parse({
      filters: [{ field: 'status', op: 'in', values: states }],
      sort: { field: 'servedOn', descending: true },
    });
    const where = conjunction(conditionsOf(serviceRecordStore, context, request));
    for (const query of [
      pageQuery(serviceRecordStore, context, request),
      sql`SELECT count(*) FROM service_record t${where}`,
    ])
      expect(explained(query.compile(q))).toContain('INDEX service_record_by_status');
  });

  it.each(['pending', 'notice'])('as a matter of the workbench: %s', (state) => {
    const text = `SELECT count(*) FROM service_record WHERE ${ON_THE_WAY} AND status = '${state}'`;
    expect(explained({ sql: text, parameters: [] })).toContain('COVERING INDEX service_record_by_status');
  });
});

it('the list in the order of days reads its index alone', () => {
  const request = listRequestSchema.parse({ sort: { field: 'servedOn', descending: true } });
  expect(explained(pageQuery(serviceRecordStore, context, request).compile(q))).toContain(
    'SCAN t USING COVERING INDEX service_record_by_day',
  );
});

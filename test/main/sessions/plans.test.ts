import { afterAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { q } from '../../../main/db/run.ts';
import { conditionsOf } from '../../../main/domains/ledger/conditions.ts';
import { conjunction } from '../../../main/domains/ledger/bindings.ts';
import { pageQuery } from '../../../main/domains/ledger/list.ts';
import { sessionStore } from '../../../main/domains/sessions/store.ts';
import { listRequestSchema, type ListRequestInput } from '../../../shared/kernel/listing.ts';
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

const page = (input: ListRequestInput) => {
  const query = pageQuery(sessionStore, context, listRequestSchema.parse(input)).compile(q);
  return querySteps(test.db, query.sql, ...query.parameters);
};
const count = (input: ListRequestInput) => {
  const where = conjunction(conditionsOf(sessionStore, context, listRequestSchema.parse(input)));
  const query = sql`SELECT count(*) FROM session t${where}`.compile(q);
  return querySteps(test.db, query.sql, ...query.parameters);
};
const newest = { field: 'heldOn', descending: true };

// The ledger keeps no statistics: the plan of an empty ledger is the plan of a full one.
describe('the list of sessions', () => {
  it('stands in the order of days by their index', () => {
    expect(page({ sort: newest })).toEqual(
      expect.arrayContaining([expect.stringMatching(/SCAN t USING COVERING INDEX session_by_day/)]),
    );
  });

  it('of some days is read from them alone', () => {
    const filters = [{ field: 'heldOn', op: 'between' as const, values: ['2026-05-01', '2026-05-31'] }];
    expect(page({ filters, sort: newest })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/SEARCH t USING COVERING INDEX session_by_day \(held_on>/),
      ]),
    );
  });

  it('that wait for a review are counted by their index', () => {
    const filters = [
      { field: 'status', op: 'in' as const, values: ['held'] },
      { field: 'review', op: 'in' as const, values: ['open'] },
    ];
    expect(count({ filters })[0]).toMatch(/SEARCH t USING COVERING INDEX session_by_review/);
  });

  it('of an activity, of an organiser is found by its index', () => {
    const of = (field: string) => page({ filters: [{ field, op: 'in', values: [1] }] }).join('\n');
    expect(of('activity')).toContain('INDEX session_by_');
    expect(of('organization')).toContain('INDEX session_by_organization');
  });
});

import type { Database } from 'better-sqlite3';
import type { ReadContext } from '../../../main/db/context.ts';
import { q } from '../../../main/db/run.ts';
import { pageQuery } from '../../../main/domains/ledger/list.ts';
import { volunteerStore } from '../../../main/domains/volunteers/store.ts';
import type { ListRequest } from '../../../shared/kernel/listing.ts';

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** How SQLite will find the rows of one page: the inner query alone, without the columns that are shown. */
export interface PagePlan {
  /** `SEARCH t USING INDEX volunteer_by_name`, `SCAN t`, … */
  readonly access: string;
  /** True where all rows that the conditions leave are sorted before the first can be shown. */
  readonly sortsAll: boolean;
  /** Steps of the conditions: how a search finds its ids. */
  readonly conditions: readonly string[];
}

export function pagePlan(db: Database, request: ListRequest): PagePlan {
  const context: ReadContext = {
    db,
    now: new Date('2026-11-23T02:00:00.000Z'),
    today: '2026-11-23',
    actor: { id: null, name: '测试', role: 'admin', door: 'test' },
    plansDir: '',
  };
  const { sql, parameters } = pageQuery(volunteerStore, context, request).compile(q);
  const steps = db.prepare<unknown[], Step>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
  const page = steps.find(({ parent, detail }) => parent === 0 && detail.startsWith('LIST SUBQUERY'));
  if (!page) throw new Error(`No page in ${JSON.stringify(steps)}`);
  const own = steps.filter(({ parent }) => parent === page.id).map(({ detail }) => detail);
  const below = (id: number): string[] =>
    steps.filter(({ parent }) => parent === id).flatMap((step) => [step.detail, ...below(step.id)]);
  return {
    access: own.find((detail) => /^(?:SCAN|SEARCH) t\b/.test(detail)) ?? '',
    sortsAll: own.some((detail) => detail.includes('TEMP B-TREE')),
    conditions: below(page.id).filter((detail) => !own.includes(detail)),
  };
}

import { sql } from 'kysely';
import type { CalendarEntry } from '../../../shared/contract/activities.ts';
import { all, first, q } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';
import { conjunction } from '../ledger/bindings.ts';

/** A calendar shows so many sessions at most: some sixty a day. */
const MOST = 2000;

/** The sessions of a month, by day and time. */
export const sessionsOfMonth: QueriesOf<'sessions'>['month'] = (
  { db },
  { month, siteId, organizationId, kind },
) => {
  const where = conjunction([
    sql`t.held_on BETWEEN ${`${month}-01`} AND ${`${month}-31`}`,
    ...(siteId ? [sql`+t.site_id = ${siteId}`] : []),
    ...(organizationId
      ? [
          sql`(+t.organization_id = ${organizationId} OR EXISTS (SELECT 1 FROM session_partner p
            WHERE p.session_id = t.id AND p.organization_id = ${organizationId}))`,
        ]
      : []),
    ...(kind ? [sql`t.kind = ${kind}`] : []),
  ]);
  const page = sql<CalendarEntry>`SELECT t.id, t.name, t.held_on AS "heldOn", t.start_time AS "startTime", t.status,
    t.review, (SELECT s.name FROM site s WHERE s.id = t.site_id) AS site
    FROM session t${where} ORDER BY t.held_on, t.start_time, t.id LIMIT ${MOST}`;
  const sessions = all(db, { compile: () => page.compile(q) });
  if (sessions.length < MOST) return { sessions, more: 0 };
  const count = sql<{ n: number }>`SELECT count(*) AS n FROM session t${where}`;
  return { sessions, more: (first(db, { compile: () => count.compile(q) })?.n ?? MOST) - MOST };
};

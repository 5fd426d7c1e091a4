import { type DemoEvent, districtReports, reportsWanted } from '../../../shared/domain/demo/publicity.ts';
import type { Random } from '../../../shared/domain/demo/random.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { entityWriter } from '../ledger/write.ts';
import { publicityStore } from '../publicity/store.ts';

const EVENTS = `SELECT s.activity_id AS activityId, a.name AS activity, p.name AS project, s.campaign, s.held_on AS heldOn
  FROM activity a JOIN session s ON s.activity_id = a.id LEFT JOIN project p ON p.id = a.project_id
  WHERE s.status = 'held' AND s.review = 'passed'
    AND (a.project_id IS NOT NULL OR a.weekday IS NOT NULL OR a.campaign = 'leifeng') ORDER BY s.held_on, s.id`;

/** Writes reports of what was held; each names its activity. */
export function insertReports(
  context: WriteContext,
  random: Random,
  { district, volunteers }: { readonly district: string; readonly volunteers: number },
): { publicity: number } {
  const { db, today } = context;
  const events = statement(db, EVENTS).all() as DemoEvent[];
  const rows = districtReports(random, events, { district, wanted: reportsWanted(volunteers), today });
  const writer = entityWriter(publicityStore, writeDeps(context));
  for (const { values } of rows) writer.insert(values);
  return { publicity: rows.length };
}

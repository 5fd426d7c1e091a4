import type { Database } from 'better-sqlite3';
import { checkRecord } from '../../../shared/domain/records/form-rules.ts';
import { planSeries, SERIES_LIMIT, type SeriesPlan } from '../../../shared/domain/sessions/series.ts';
import { AppError, type CellIssue } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { checkReferences } from '../ledger/references.ts';
import { entityWriter } from '../ledger/write.ts';
import { sessionStore } from './store.ts';

interface SeriesInput {
  readonly activityId: number;
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

const TAKEN = 'SELECT DISTINCT held_on FROM session WHERE activity_id = ? AND held_on BETWEEN ? AND ?';
const NAME = 'SELECT name FROM activity WHERE id = ?';

/** Throws NOT_FOUND, INPUT_INVALID for a range that runs backwards, SERIES_TOO_LONG. */
function plannedSeries(db: Database, { activityId, weekday, from, to }: SeriesInput): SeriesPlan {
  if (statement(db, NAME).pluck().get(activityId) === undefined) throw new AppError('NOT_FOUND');
  if (to < from) throw new AppError('INPUT_INVALID', { field: 'seriesTo' });
  const taken = statement(db, TAKEN).pluck().all(activityId, from, to) as string[];
  const plan = planSeries(weekday, from, to, new Set(taken));
  if (plan.days.length > SERIES_LIMIT)
    throw new AppError('SERIES_TOO_LONG', { count: plan.days.length, limit: SERIES_LIMIT });
  return plan;
}

export const seriesDays: QueriesOf<'sessions'>['seriesDays'] = ({ db }, input) => {
  const { days, left } = plannedSeries(db, input);
  return { days: [...days], left: [...left] };
};

/** One planned session a week; days on which the activity has a session already are left out and answered. */
export const makeSeries: CommandsOf<'sessions'>['series'] = (context, input) => {
  const { days, left } = plannedSeries(context.db, input);
  const { values, issues } = checkRecord(sessionStore.entity, input.values, context.today, false);
  const wrong = Object.entries(issues)[0] as [string, CellIssue] | undefined;
  if (wrong) throw new AppError(wrong[1].code, { ...wrong[1].params, field: wrong[0] });
  checkReferences(context.db, sessionStore.entity, values);
  const writer = entityWriter(sessionStore, writeDeps(context));
  for (const heldOn of days) {
    const made = writer.insert({ ...values, activity: input.activityId, heldOn, status: 'planned' });
    context.recordChange({ entity: 'sessions', id: made.id, action: 'add', after: made.after });
  }
  context.describe({
    entity: 'activities',
    rowId: input.activityId,
    summary: {
      name: statement(context.db, NAME).pluck().get(input.activityId),
      from: input.from,
      to: input.to,
      added: days.length,
      left: left.length,
    },
  });
  return { made: days.length, left: [...left] };
};

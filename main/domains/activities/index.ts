import { dueDays, weeklyGaps } from '../../../shared/domain/activities/weekly-gaps.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { activityStore } from './store.ts';

interface Series {
  readonly weekday: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const SERIES = 'SELECT weekday, series_from AS "from", series_to AS "to" FROM activity WHERE id = ?';
const HELD_DAYS = `SELECT held_on FROM session
  WHERE activity_id = ? AND status = 'held' AND review = 'passed' ORDER BY held_on`;

export const activityQueries = (figure: FigureCondition): QueriesOf<'activities'> => ({
  ...entityQueries(activityStore, figure),
  gaps({ db, today }, { id }) {
    const series = statement(db, SERIES).get(id) as Series | undefined;
    if (!series) throw new AppError('NOT_FOUND');
    const { weekday, from, to } = series;
    if (weekday === null || from === null) return { weeks: 0, gaps: [] };
    const days = statement(db, HELD_DAYS).pluck().all(id) as string[];
    return {
      weeks: dueDays(Number(weekday), from, to, today).length,
      gaps: weeklyGaps(days, Number(weekday), from, to, today),
    };
  },
});

export const activityCommands: CommandsOf<'activities'> = entityCommands(activityStore);

import type { attendanceContract } from '../../../shared/contract/attendance.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { copySession } from './copy.ts';
import { sessionsOfMonth } from './month.ts';
import { reviewSessions } from './review.ts';
import { makeSeries, seriesDays } from './series.ts';
import { sessionStore } from './store.ts';

/** Without 签到, which writes service records: a domain above adds it. */
export const sessionQueries = (
  figure: FigureCondition,
): Omit<QueriesOf<'sessions'>, keyof typeof attendanceContract> => ({
  ...entityQueries(sessionStore, figure),
  seriesDays,
  month: sessionsOfMonth,
});

export const sessionCommands: Omit<CommandsOf<'sessions'>, keyof typeof attendanceContract> = {
  ...entityCommands(sessionStore),
  review: reviewSessions,
  series: makeSeries,
  copy: copySession,
};

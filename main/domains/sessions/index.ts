import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { copySession } from './copy.ts';
import { sessionsOfMonth } from './month.ts';
import { reviewSessions } from './review.ts';
import { makeSeries, seriesDays } from './series.ts';
import { sessionStore } from './store.ts';

export const sessionQueries = (figure: FigureCondition): QueriesOf<'sessions'> => ({
  ...entityQueries(sessionStore, figure),
  seriesDays,
  month: sessionsOfMonth,
});

export const sessionCommands: CommandsOf<'sessions'> = {
  ...entityCommands(sessionStore),
  review: reviewSessions,
  series: makeSeries,
  copy: copySession,
};

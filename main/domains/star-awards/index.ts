import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { add, candidates } from './candidates.ts';
import { moves } from './moves.ts';
import { noticeUntil } from './notice.ts';
import { ofVolunteer } from './of-volunteer.ts';
import { roster } from './roster.ts';
import { addScheme, readSchemes, updateScheme } from './schemes.ts';
import { starAwardStore } from './store.ts';
import { tally } from './tally.ts';

export const starAwardQueries = (figure: FigureCondition): QueriesOf<'starAwards'> => ({
  ...entityQueries(starAwardStore, figure),
  schemes: ({ db }) => ({ schemes: readSchemes(db) }),
  candidates,
  roster,
  ofVolunteer,
  noticeUntil,
  tally,
});

export const starAwardCommands: CommandsOf<'starAwards'> = {
  ...entityCommands(starAwardStore),
  addScheme,
  updateScheme,
  add,
  ...moves,
};

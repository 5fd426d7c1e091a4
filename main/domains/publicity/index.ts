import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { publicityStore } from './store.ts';

export const publicityQueries = (figure: FigureCondition): QueriesOf<'publicity'> =>
  entityQueries(publicityStore, figure);

export const publicityCommands: CommandsOf<'publicity'> = entityCommands(publicityStore);

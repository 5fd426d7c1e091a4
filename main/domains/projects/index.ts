import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { projectStore } from './store.ts';

export const projectQueries = (figure: FigureCondition): QueriesOf<'projects'> =>
  entityQueries(projectStore, figure);

export const projectCommands: CommandsOf<'projects'> = entityCommands(projectStore);

import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { trainingClassStore } from './store.ts';

/** @param figure rows behind a figure, given by the domain of figures above this one */
export const trainingClassQueries = (figure: FigureCondition): QueriesOf<'trainingClasses'> =>
  entityQueries(trainingClassStore, figure);

export const trainingClassCommands: CommandsOf<'trainingClasses'> = entityCommands(trainingClassStore);

import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { organizationStore } from './store.ts';

export const organizationQueries = (figure: FigureCondition): QueriesOf<'organizations'> =>
  entityQueries(organizationStore, figure);

export const organizationCommands: CommandsOf<'organizations'> = entityCommands(organizationStore);

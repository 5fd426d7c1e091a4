import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { siteStore } from './store.ts';

export const siteQueries = (figure: FigureCondition): QueriesOf<'sites'> => entityQueries(siteStore, figure);

export const siteCommands: CommandsOf<'sites'> = entityCommands(siteStore);

import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { policyDocumentStore } from './store.ts';

export const policyDocumentQueries = (figure: FigureCondition): QueriesOf<'policyDocuments'> =>
  entityQueries(policyDocumentStore, figure);

export const policyDocumentCommands: CommandsOf<'policyDocuments'> = entityCommands(policyDocumentStore);

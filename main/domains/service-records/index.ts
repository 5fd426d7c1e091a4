import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { reverse, withRecorder } from './reverse.ts';
import { due, takeEffect, verify } from './states.ts';
import { serviceRecordStore } from './store.ts';
import { related, totalsOf, totalsOfList } from './totals.ts';

export { judgeRecords } from './plan-rules.ts';
export { resolveSessions } from './plan-sessions.ts';

/** @param figure rows behind a figure, given by the domain of figures above this one */
export function serviceRecordQueries(figure: FigureCondition): QueriesOf<'serviceRecords'> {
  return {
    ...entityQueries(serviceRecordStore, figure),
    totals: totalsOfList(figure),
    totalsOf,
    due,
    related,
  };
}

const base = entityCommands(serviceRecordStore);

export const serviceRecordCommands: CommandsOf<'serviceRecords'> = {
  ...base,
  create: (context, { values }) => base.create(context, { values: withRecorder(context, values) }),
  verify,
  reverse,
};

/** Write task of the service thread: long work with progress. */
export const serviceRecordWrites = { 'serviceRecords.takeEffect': takeEffect };

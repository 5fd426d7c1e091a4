import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { check } from './check.ts';
import { decide } from './decide.ts';
import { getFlag } from './get.ts';
import { limits, setLimits } from './limits.ts';
import { listFlags, tallyFlags } from './list.ts';

export const recordFlagQueries: QueriesOf<'recordFlags'> = {
  list: listFlags,
  tally: tallyFlags,
  get: getFlag,
  limits,
};

export const recordFlagCommands: CommandsOf<'recordFlags'> = { decide, setLimits };

/** Write task of the service thread: long work with progress. */
export const recordFlagWrites = { 'recordFlags.check': check };

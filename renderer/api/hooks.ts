/** What pages use to talk with the ledger. */
export { useLedgerClient } from './context.ts';
export { type CommandState, runCommand, useCommand } from './use-command.ts';
export { queryKey, useLedgerQuery, useRefresh } from './use-ledger-query.ts';
export { runWork, useWork, type WorkState } from './use-work.ts';

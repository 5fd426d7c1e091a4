/** What pages use to talk with the ledger. */
export { useLedgerClient } from './context.ts';
export { runCommand, useCommand } from './use-command.ts';
export { useLedgerQuery, useRefresh } from './use-ledger-query.ts';
export { useWork } from './use-work.ts';

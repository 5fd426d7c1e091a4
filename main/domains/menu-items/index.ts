import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { menuItemStore } from './store.ts';

export const menuItemQueries: QueriesOf<'menuItems'> = entityQueries(menuItemStore);

export const menuItemCommands: CommandsOf<'menuItems'> = entityCommands(menuItemStore);

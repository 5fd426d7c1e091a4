import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { actOnOrder } from './act.ts';
import { orderBoard } from './board.ts';
import { orderFlow } from './flow.ts';
import { orderKpis } from './kpis.ts';
import { serviceOrderStore } from './store.ts';

export const serviceOrderQueries: QueriesOf<'serviceOrders'> = {
  ...entityQueries(serviceOrderStore),
  board: orderBoard,
  flow: orderFlow,
  kpis: orderKpis,
};

/** Phone and address for the slip: the audit holds who, which order and why, never the values. */
const reveal: CommandsOf<'serviceOrders'>['reveal'] = (context, { id, note }) => {
  const row = statement(context.db, 'SELECT number, phone, address FROM service_order WHERE id = ?').get(
    id,
  ) as { number: string; phone: string | null; address: string | null } | undefined;
  if (!row) throw new AppError('NOT_FOUND');
  context.describe({
    entity: 'serviceOrders',
    rowId: id,
    summary: { number: row.number, field: '联系电话、详细地址' },
    reason: note,
  });
  return { phone: row.phone, address: row.address };
};

export const serviceOrderCommands: CommandsOf<'serviceOrders'> = {
  ...entityCommands(serviceOrderStore),
  act: actOnOrder,
  reveal,
};

import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { actOnOrder } from './act.ts';
import { orderBoard } from './board.ts';
import { orderFlow } from './flow.ts';
import { orderGap } from './gap.ts';
import { orderKpis } from './kpis.ts';
import { revealField, revealSlip } from './reveal.ts';
import { splitOrder } from './split.ts';
import { serviceOrderStore } from './store.ts';

/** @param figure rows behind a figure, given by the domain of figures above this one */
export const serviceOrderQueries = (figure: FigureCondition): QueriesOf<'serviceOrders'> => ({
  ...entityQueries(serviceOrderStore, figure),
  board: orderBoard,
  flow: orderFlow,
  kpis: orderKpis,
  gap: orderGap,
});

export const serviceOrderCommands: CommandsOf<'serviceOrders'> = {
  ...entityCommands(serviceOrderStore),
  act: actOnOrder,
  split: splitOrder,
  reveal: revealField,
  revealSlip,
};

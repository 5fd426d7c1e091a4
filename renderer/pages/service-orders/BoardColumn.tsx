import type { OrderBoard, OrderCard } from '../../../shared/contract/service-orders.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { ORDER_STAGES } from '../../../shared/domain/service-orders/status.ts';
import { Due } from './Due.tsx';
import { ORDER_WORDS as W, STAGE_WORDS } from './words.ts';

interface BoardColumnProps {
  readonly stage: OrderBoard['stages'][number];
  readonly today: string;
  readonly onOpen: (id: number) => void;
}

/** Stages that hold more than one state name it on each order. */
const MIXED: ReadonlySet<string> = new Set(
  ORDER_STAGES.flatMap(({ key, statuses }) => (statuses.length > 1 ? [key] : [])),
);

interface OrderButtonProps {
  readonly order: OrderCard;
  readonly isMixed: boolean;
  readonly today: string;
  readonly onOpen: (id: number) => void;
}

function OrderButton({ order, isMixed, today, onOpen }: OrderButtonProps) {
  return (
    <button type="button" className="order-card" onClick={() => onOpen(order.id)}>
      <span className="order-card-title">
        {order.urgent && <span className="order-urgent">{W.urgentMark}</span>}
        {order.title}
      </span>
      <span className="order-card-line">
        <span>{order.street}</span>
        {isMixed && <span>{codeLabel('order_status', order.status)}</span>}
      </span>
      {order.team !== null && <span className="order-card-line">{order.team}</span>}
      <span className="order-card-line">
        <Due dueOn={order.dueOn} today={today} />
      </span>
    </button>
  );
}

/** One stage: how many, how many too late, and the orders. */
export function BoardColumn({ stage, today, onOpen }: BoardColumnProps) {
  const hidden = stage.count - stage.orders.length;
  return (
    <section className="panel order-column" aria-label={STAGE_WORDS[stage.key]}>
      <div className="panel-head">
        <h2 className="panel-title">{STAGE_WORDS[stage.key]}</h2>
        <span className="panel-note">{stage.count}</span>
        {stage.overdue > 0 && <span className="panel-extra tone-error">{W.overdueCount(stage.overdue)}</span>}
      </div>
      <ul className="order-cards">
        {stage.orders.map((order) => (
          <li key={order.id}>
            <OrderButton order={order} isMixed={MIXED.has(stage.key)} today={today} onOpen={onOpen} />
          </li>
        ))}
        {stage.count === 0 && <li className="weak order-none">{W.emptyStage}</li>}
        {hidden > 0 && <li className="weak order-none">{W.more(hidden)}</li>}
      </ul>
    </section>
  );
}

import { Button } from 'antd';
import type { OrderFlow } from '../../../shared/contract/service-orders.ts';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import { actOf, type OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import { Due } from './Due.tsx';
import { ORDER_WORDS as W } from './words.ts';

interface ActsBarProps {
  readonly flow: OrderFlow;
  readonly onAct: (act: OrderAct) => void;
}

/** 受理… where something is asked first. */
function actWords(act: OrderAct): string {
  const { label } = actOf(act);
  return actForm(act).fields.length > 0 ? W.actMore(label) : label;
}

/** What may be done with the order now: the next step first, with its term. */
export function ActsBar({ flow, onAct }: ActsBarProps) {
  const { acts, dueOn, today } = flow;
  if (acts.length === 0) return null;
  return (
    <section className="panel order-acts" aria-label={W.next}>
      {dueOn !== null && (
        <span className="order-acts-due">
          {W.due} <Due dueOn={dueOn} today={today} />
        </span>
      )}
      {acts.map((act, place) => (
        <Button key={act} type={place === 0 ? 'primary' : 'default'} onClick={() => onAct(act)}>
          {actWords(act)}
        </Button>
      ))}
    </section>
  );
}

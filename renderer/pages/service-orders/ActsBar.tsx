import { Button } from 'antd';
import { ROLES } from '../../../shared/domain/accounts/rights.ts';
import type { OrderFlow } from '../../../shared/contract/service-orders.ts';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import { actOf, mayTake, type OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import { ROLE_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { Due } from './Due.tsx';
import { ORDER_WORDS as W } from './words.ts';

interface ActsBarProps {
  readonly flow: OrderFlow;
  readonly onAct: (act: OrderAct) => void;
}

/** 受理… where something is asked first. */
function actWords(act: OrderAct): string {
  const { label, apart } = actOf(act);
  return apart || actForm(act).fields.length > 0 ? W.actMore(label) : label;
}

/** Who takes the next step, where the account may not. */
function elsewhere(act: OrderAct): string {
  const roles = ROLES.filter((role) => role !== 'admin' && mayTake(role, act)).map(
    (role) => ROLE_WORDS[role],
  );
  return W.nextElsewhere(actOf(act).label, roles);
}

/** What may be done with the order now: the next step first, with its term. */
export function ActsBar({ flow, onAct }: ActsBarProps) {
  const { acts, nextAct, dueOn, today } = flow;
  const waits = nextAct !== null && !acts.includes(nextAct);
  if (acts.length === 0 && !waits) return null;
  return (
    <section className="panel order-acts" aria-label={W.next}>
      {dueOn !== null && (
        <span className="order-acts-due">
          {W.due} <Due dueOn={dueOn} today={today} />
        </span>
      )}
      {waits && <span>{elsewhere(nextAct)}</span>}
      {acts.map((act) => (
        <Button key={act} type={act === nextAct ? 'primary' : 'default'} onClick={() => onAct(act)}>
          {actWords(act)}
        </Button>
      ))}
    </section>
  );
}

import type { OrderEvent } from '../../../shared/contract/service-orders.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { actOf, ORDER_ACT_KEYS } from '../../../shared/domain/service-orders/transitions.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { momentText } from '../../api/moments.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { ORDER_WORDS as W } from './words.ts';

function actWords(key: string): string {
  const act = ORDER_ACT_KEYS.find((each) => each === key);
  if (key === 'gather') return W.gathered;
  return act === undefined ? W.created : actOf(act).label;
}

function statusWords(status: string): string {
  return codeLabel('order_status', status) ?? status;
}

function changeWords({ before, after }: OrderEvent): string {
  if (before === null || before === after) return statusWords(after);
  return `${statusWords(before)} → ${statusWords(after)}`;
}

/** 状态流水: every step of the order, newest first. */
export function Timeline({ events }: { readonly events: readonly OrderEvent[] }) {
  return (
    <PlainTable
      label={W.events}
      columns={[
        { key: 'at', title: W.time, width: 140, render: (event) => momentText(event.at) },
        { key: 'act', title: W.act, width: 110, render: (event) => actWords(event.act) },
        { key: 'change', title: W.change, width: 160, render: changeWords },
        { key: 'team', title: W.team, width: 190, render: ({ team }) => team ?? BLANK_MARK },
        { key: 'due', title: W.due, width: 100, render: ({ dueOn }) => dueOn ?? BLANK_MARK },
        { key: 'actor', title: W.actor, width: 80, render: ({ actor }) => actor },
        { key: 'reason', title: W.reason, render: ({ reason }) => reason ?? '' },
      ]}
      rows={events}
      rowKey={({ id }) => String(id)}
    />
  );
}

import { useNavigate } from 'react-router';
import type { OrderFlow } from '../../../shared/contract/service-orders.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { recordPath } from '../../ledger/entity-path.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { Due } from './Due.tsx';
import { ORDER_WORDS as W } from './words.ts';

/** The parts of a split order and how far each is. */
export function PartsTable({ flow }: { readonly flow: OrderFlow }) {
  const navigate = useNavigate();
  return (
    <PlainTable
      label={W.parts}
      columns={[
        {
          key: 'title',
          title: W.partTitle,
          render: ({ id, title }) => (
            <button
              type="button"
              className="link"
              onClick={() => void navigate(recordPath('serviceOrders', id))}
            >
              {title}
            </button>
          ),
        },
        { key: 'number', title: W.number, width: 190, render: ({ number }) => number },
        {
          key: 'status',
          title: W.partState,
          width: 110,
          render: ({ status }) => codeLabel('order_status', status) ?? status,
        },
        { key: 'team', title: W.partTeam, width: 200, render: ({ team }) => team ?? BLANK_MARK },
        {
          key: 'due',
          title: W.due,
          width: 190,
          render: ({ dueOn }) => (dueOn === null ? BLANK_MARK : <Due dueOn={dueOn} today={flow.today} />),
        },
        {
          key: 'finished',
          title: W.finishedOn,
          width: 110,
          render: ({ finishedOn }) => finishedOn ?? BLANK_MARK,
        },
      ]}
      rows={flow.parts}
      rowKey={({ id }) => String(id)}
      empty={W.noParts}
    />
  );
}

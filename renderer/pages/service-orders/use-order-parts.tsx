import { PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { isClosed, isOrderStatus } from '../../../shared/domain/service-orders/status.ts';
import type { OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { BLANK_MARK, displayValue } from '../../api/display.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { recordPath } from '../../ledger/entity-path.ts';
import type { RecordParts } from '../../ledger/RecordPage.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { ActDialog } from './ActDialog.tsx';
import { ActsBar } from './ActsBar.tsx';
import { MissingYears } from './MissingYears.tsx';
import { PartsTable } from './PartsTable.tsx';
import { Rating } from './Rating.tsx';
import './service-orders.css';
import { SlipDialog } from './SlipDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { useOrderReveal } from './use-order-reveal.tsx';
import { ORDER_WORDS as W } from './words.ts';

type Open = { readonly act: OrderAct } | 'slip' | null;

function isSplit(open: Open): boolean {
  return open !== null && open !== 'slip' && open.act === 'split';
}

/** What the page of an order has beside the generic record page: acts, 状态流水, 评价, the slip. */
export function useOrderParts(record: RecordView): RecordParts {
  const flow = useLedgerQuery('serviceOrders.flow', { id: record.id }, { keep: true }).data;
  const { may } = useSession();
  const attachments = useAttachmentsTab('serviceOrders', record);
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const { values } = record;
  const words = (key: string): string => displayValue(fieldOf(serviceOrderEntity, key), values[key]);
  const status = String(values['status'] ?? '');
  const session = flow?.session ?? null;
  const merged = flow?.mergedInto ?? null;
  const whole = flow?.splitFrom ?? null;
  const reveal = useOrderReveal(record);
  const close = (): void => setOpen(null);
  const goTo = (entity: string, id: number): void => void navigate(recordPath(entity, id));

  return {
    facts: [
      { label: W.number, value: words('number') },
      { label: W.channel, value: words('channel') },
      { label: W.orderedOn, value: words('orderedOn') },
      { label: W.target, value: words('targetGroup') },
      { label: W.team, value: words('team') },
      { label: W.applicant, value: values['anonymous'] === 1 ? W.anonymous : words('applicant') },
      { label: W.phone, value: reveal.renderValue('phone', words('phone')) },
      ...(whole === null
        ? []
        : [
            {
              label: W.splitFrom,
              value: (
                <button type="button" className="link" onClick={() => goTo('serviceOrders', whole.id)}>
                  {whole.title}
                </button>
              ),
            },
          ]),
      {
        label: W.session,
        value:
          session === null ? (
            BLANK_MARK
          ) : (
            <button type="button" className="link" onClick={() => goTo('sessions', session.id)}>
              {W.sessionWords(session.name, session.heldOn)}
            </button>
          ),
      },
    ],
    evenFacts: true,
    ...(values['urgency'] === 'urgent' ? { tags: [W.urgent] } : {}),
    frozen: isOrderStatus(status) && isClosed(status),
    hasOwnPrimary: flow !== undefined && flow.nextAct !== null && flow.acts.includes(flow.nextAct),
    renderValue: reveal.renderValue,
    actions: may('reveal')
      ? [{ key: 'slip', label: W.slip, icon: <PrinterOutlined />, onClick: () => setOpen('slip') }]
      : [],
    banner: (
      <>
        {merged !== null && (
          <Banner
            kind="warning"
            title={W.mergedInto(merged.number)}
            actions={[{ label: W.openMerged, onChoose: () => goTo('serviceOrders', merged.id) }]}
          />
        )}
        <MissingYears years={flow?.missingYears} />
        {flow && <ActsBar flow={flow} onAct={(act) => setOpen({ act })} />}
      </>
    ),
    tabs: [
      ...(flow && flow.parts.length > 0
        ? [
            {
              key: 'parts',
              label: W.parts,
              count: flow.parts.length,
              content: <PartsTable flow={flow} />,
            },
          ]
        : []),
      {
        key: 'events',
        label: W.events,
        count: flow?.events.length,
        content: <Timeline events={flow?.events ?? []} />,
      },
      { key: 'rating', label: W.rating, content: <Rating record={record} /> },
      attachments,
    ],
    dialogs: (
      <>
        {reveal.dialog}
        {open === 'slip' && <SlipDialog record={record} onClose={close} />}
        {isSplit(open) && flow && <SplitDialog record={record} flow={flow} onClose={close} />}
        {open !== null && open !== 'slip' && !isSplit(open) && flow && (
          <ActDialog key={open.act} act={open.act} record={record} flow={flow} onClose={close} />
        )}
      </>
    ),
  };
}

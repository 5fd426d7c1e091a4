import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { kpiShare, ORDER_KPIS, type OrderCounts } from '../../../shared/domain/service-orders/kpis.ts';
import { groupedNumber } from '../../api/display.ts';
import { type PlainColumn, PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { ORDER_WORDS as W } from './words.ts';

type Kpi = (typeof ORDER_KPIS)[number];

function shareWords(counts: OrderCounts, kpi: Kpi): string {
  const share = kpiShare(counts, kpi);
  return share === null ? W.none : `${(share / 10).toFixed(1)}%`;
}

/** Each figure with its value, what it is counted from, and its definition. */
export function KpiTable({ counts }: { readonly counts: OrderCounts }) {
  return (
    <PlainTable
      label={W.definitions}
      columns={[
        { key: 'label', title: W.figure, width: 120, render: (kpi: Kpi) => kpi.label },
        {
          key: 'value',
          title: W.value,
          width: 100,
          align: 'right',
          render: (kpi) => shareWords(counts, kpi),
        },
        {
          key: 'base',
          title: W.base,
          width: 120,
          align: 'right',
          render: ({ part, base }) => `${groupedNumber(counts[part])} / ${groupedNumber(counts[base])}`,
        },
        { key: 'definition', title: W.definition, render: ({ definition }) => definition },
      ]}
      rows={ORDER_KPIS}
      rowKey={({ key }) => key}
    />
  );
}

interface ChannelRow {
  readonly key: string;
  readonly label: string;
  readonly counts: OrderCounts;
}

interface ChannelTableProps {
  readonly total: OrderCounts;
  readonly channels: readonly { readonly channel: string; readonly counts: OrderCounts }[];
}

/** The same figures side by side for every channel, the whole last. */
export function ChannelTable({ total, channels }: ChannelTableProps) {
  const rows: readonly ChannelRow[] = [
    ...channels.map(({ channel, counts }) => ({
      key: channel,
      label: codeLabel('order_channel', channel) ?? channel,
      counts,
    })),
    { key: 'whole', label: W.whole, counts: total },
  ];
  const columns: readonly PlainColumn<ChannelRow>[] = [
    { key: 'channel', title: W.channel, render: ({ label }) => label },
    {
      key: 'orders',
      title: W.orders,
      width: 80,
      align: 'right',
      render: ({ counts }) => groupedNumber(counts.orders),
    },
    ...ORDER_KPIS.map(
      (kpi): PlainColumn<ChannelRow> => ({
        key: kpi.key,
        title: kpi.label,
        width: 96,
        align: 'right',
        render: ({ counts }) => shareWords(counts, kpi),
      }),
    ),
  ];
  return <PlainTable label={W.byChannel} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

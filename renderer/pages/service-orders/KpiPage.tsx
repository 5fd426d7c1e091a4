import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { dateWords } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Page as PageFrame, Panel } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { ChannelTable, KpiTable } from './KpiTables.tsx';
import './service-orders.css';
import { usePeriod } from './use-period.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ORDER_WORDS as W } from './words.ts';

/** 服务订单 in figures: the orders of a period, as a whole and by channel. */
export function Page() {
  const { from, to, isPeriod, fields } = usePeriod();
  const query = useLedgerQuery('serviceOrders.kpis', { from, to }, { enabled: isPeriod, keep: true });
  const refresh = useRefresh();
  useKeys({ f5: refresh });
  const { data } = query;

  return (
    <PageFrame>
      <PageHead
        title={W.title}
        before={
          <>
            <span className="order-kpi-period">{fields}</span>
            <ViewSwitch view="kpis" />
          </>
        }
      />
      <QueryProblem query={query} />
      <Panel fills title={W.kpis} note={isPeriod ? W.period(dateWords(from), dateWords(to)) : undefined}>
        {data &&
          (data.total.orders === 0 ? (
            <p className="weak">{W.noOrders}</p>
          ) : (
            <div className="order-kpis">
              <ChannelTable total={data.total} channels={data.channels} />
              <KpiTable counts={data.total} />
            </div>
          ))}
      </Panel>
    </PageFrame>
  );
}

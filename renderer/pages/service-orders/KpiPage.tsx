import { useState } from 'react';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { dateWords, today } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Page as PageFrame, Panel } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { ChannelTable, KpiTable } from './KpiTables.tsx';
import './service-orders.css';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ORDER_WORDS as W } from './words.ts';

/** 服务订单 in figures: the orders of a period, as a whole and by channel. */
export function Page() {
  const [from, setFrom] = useState(() => `${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(() => today());
  const isPeriod = isDateOnly(from) && isDateOnly(to) && from <= to;
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
            <span className="order-kpi-period">
              {!isPeriod && (
                <span className="tone-error" role="alert">
                  {W.periodWrong}
                </span>
              )}
              <span>{W.from}</span>
              <DateInput value={from} onChange={setFrom} label={W.from} invalid={!isPeriod} />
              <span>{W.to}</span>
              <DateInput value={to} onChange={setTo} label={W.to} invalid={!isPeriod} />
            </span>
            <ViewSwitch view="kpis" />
          </>
        }
      />
      <QueryProblem query={query} />
      <Panel fills title={W.kpis} note={W.period(dateWords(from), dateWords(to))}>
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

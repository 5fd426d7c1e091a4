import { Select } from 'antd';
import { useState } from 'react';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { GAP_FIGURES, type GapQuestion } from '../../../shared/domain/service-orders/gap.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { dateWords, today } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Page as PageFrame, Panel } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { GapTable } from './GapTable.tsx';
import './service-orders.css';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ORDER_WORDS as W } from './words.ts';

const ANY = '';
const STREET = fieldOf(serviceOrderEntity, 'street');

/** 供需缺口: what residents wished for beside what the menu offers, by category and street. */
export function Page() {
  const [from, setFrom] = useState(() => `${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(() => today());
  const [street, setStreet] = useState(ANY);
  const [category, setCategory] = useState(ANY);
  const isPeriod = isDateOnly(from) && isDateOnly(to) && from <= to;
  const question: GapQuestion = {
    from,
    to,
    street: street === ANY ? null : Number(street),
    category: category === ANY ? null : category,
  };
  const query = useLedgerQuery('serviceOrders.gap', { ...question }, { enabled: isPeriod, keep: true });
  const sources = useFieldSources();
  const refresh = useRefresh();
  useKeys({ f5: refresh });
  const { data } = query;

  return (
    <PageFrame>
      <PageHead title={W.title} before={<ViewSwitch view="gap" />} />
      <QueryProblem query={query} />
      <Panel
        fills
        title={W.gapTitle}
        note={isPeriod ? W.gapPeriod(dateWords(from), dateWords(to)) : undefined}
        extra={
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
            <Select
              aria-label={W.street}
              className="order-street"
              value={street}
              onChange={setStreet}
              options={[
                { value: ANY, label: W.anyStreet },
                ...sources.units(STREET).map(({ value, label }) => ({ value, label })),
              ]}
            />
            <Select
              aria-label={W.category}
              className="gap-category"
              value={category}
              onChange={setCategory}
              options={[
                { value: ANY, label: W.anyCategory },
                ...sources.codes('service_category').map(({ value, label }) => ({ value, label })),
              ]}
            />
          </span>
        }
      >
        {data && (
          <div className="gap-scroll">
            <GapTable gap={data} question={question} />
            <dl className="gap-definitions" aria-label={W.gapMeaning}>
              {GAP_FIGURES.map(({ key, label, definition }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>{definition}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </Panel>
    </PageFrame>
  );
}

import { useState } from 'react';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { GAP_FIGURES, type GapQuestion } from '../../../shared/domain/service-orders/gap.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { dateWords } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Page as PageFrame, Panel } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { ANY, AnySelect } from './AnySelect.tsx';
import { GapTable } from './GapTable.tsx';
import './service-orders.css';
import { usePeriod } from './use-period.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ORDER_WORDS as W } from './words.ts';

const STREET = fieldOf(serviceOrderEntity, 'street');

/** 供需缺口: what residents wished for beside what the menu offers, by category and street. */
export function Page() {
  const { from, to, isPeriod, fields } = usePeriod();
  const [street, setStreet] = useState(ANY);
  const [category, setCategory] = useState(ANY);
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
            {fields}
            <AnySelect
              label={W.street}
              any={W.anyStreet}
              className="order-street"
              value={street}
              choices={sources.units(STREET)}
              onChange={setStreet}
            />
            <AnySelect
              label={W.category}
              any={W.anyCategory}
              className="gap-category"
              value={category}
              choices={sources.codes('service_category')}
              onChange={setCategory}
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

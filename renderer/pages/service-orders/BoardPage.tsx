import { PlusOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useSession } from '../../api/session.tsx';
import { EntityForm } from '../../ledger/EntityForm.tsx';
import { recordPath } from '../../ledger/entity-path.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Page as PageFrame } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { ANY, AnySelect } from './AnySelect.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import { MissingYears } from './MissingYears.tsx';
import './service-orders.css';
import { ViewSwitch } from './ViewSwitch.tsx';
import { ORDER_WORDS as W } from './words.ts';

const STREET = fieldOf(serviceOrderEntity, 'street');

/** 服务订单: what still has to be done, by stage, the oldest term first. */
export function Page() {
  const [street, setStreet] = useState(ANY);
  const board = useLedgerQuery(
    'serviceOrders.board',
    { street: street === ANY ? null : Number(street) },
    { keep: true },
  );
  const { may } = useSession();
  const sources = useFieldSources();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [adding, setAdding] = useState(false);
  useKeys({ f5: refresh }, { enabled: !adding });
  const stages = board.data?.stages ?? [];
  const open = stages.reduce((sum, { count }) => sum + count, 0);
  const overdue = stages.reduce((sum, stage) => sum + stage.overdue, 0);
  const goTo = (id: number): void => void navigate(recordPath('serviceOrders', id));
  const add = {
    key: 'add',
    label: W.add,
    icon: <PlusOutlined />,
    shortcut: 'alt+n',
    primary: true,
    onClick: () => setAdding(true),
  };

  return (
    <PageFrame>
      <PageHead
        title={W.title}
        count={board.data && W.count(open, overdue)}
        before={
          <>
            <AnySelect
              label={W.street}
              any={W.anyStreet}
              className="order-street"
              value={street}
              choices={sources.units(STREET)}
              onChange={setStreet}
            />
            <ViewSwitch view="board" />
          </>
        }
        actions={may('edit') ? [add] : []}
      />
      <QueryProblem query={board} />
      <MissingYears years={board.data?.missingYears} />
      <div className="order-board">
        {stages.map((stage) => (
          <BoardColumn key={stage.key} stage={stage} today={board.data?.today ?? ''} onOpen={goTo} />
        ))}
      </div>
      {adding && (
        <EntityForm
          entityKey="serviceOrders"
          recordId={null}
          onClose={() => setAdding(false)}
          onOpenRecord={goTo}
        />
      )}
    </PageFrame>
  );
}

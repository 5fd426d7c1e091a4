import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { dateWords, today, weekday } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useSession } from '../../api/session.tsx';
import { listAddress } from '../../ledger/list-request.ts';
import { FigureStrip } from '../../widgets/Dashboard/FigureStrip.tsx';
import { NextSteps } from '../../widgets/Dashboard/NextSteps.tsx';
import { Page, Panel } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { DashboardCharts } from './DashboardCharts.tsx';
import './dashboard.css';
import { FirstDay } from './FirstDay.tsx';
import { computedTime, type DashboardFigure, figureCells } from './figure-cells.ts';
import { nextSteps } from './next-steps.ts';
import { TodoPanel } from './TodoPanel.tsx';
import { useDashboardPrint } from './use-dashboard-print.tsx';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

/** 工作台: the figures, what waits, what comes next, and the charts. */
export function DashboardPage() {
  const navigate = useNavigate();
  const { may } = useSession();
  const query = useLedgerQuery('figures.dashboard', {}, { keep: true });
  const planned = useLedgerQuery(
    'imports.batches',
    { status: 'planned', pageSize: 1 },
    { keep: true, enabled: may('import') },
  );
  const refresh = useRefresh();
  const print = useDashboardPrint();
  const data = query.data;
  const go = (path: string): void => void navigate(path);

  const cells = useMemo(() => {
    if (!data) return [];
    const { asOf } = data;
    return figureCells(data, {
      onRows: ({ key, entity }: DashboardFigure) =>
        void navigate(listAddress(entity, { figure: { key, asOf } })),
      onDefinition: ({ key }) => void navigate(`/figures?key=${encodeURIComponent(key)}`),
    });
  }, [data, navigate]);

  const isEmpty = data?.setup.volunteers === 0;
  const waiting = { batches: planned.data?.total ?? 0, firstId: planned.data?.batches[0]?.id };
  const day = today();

  return (
    <Page scrolls={!isEmpty}>
      <PageHead
        title={WORDS.title}
        count={WORDS.day(dateWords(day), weekday(day))}
        before={
          data && <span className="page-note">{WORDS.asOf(dateWords(data.asOf), computedTime(data))}</span>
        }
        actions={[
          { key: 'refresh', label: WORDS.refresh, shortcut: 'f5', onClick: refresh },
          {
            key: 'print',
            label: WORDS.print,
            shortcut: 'ctrl+p',
            disabled: data === undefined || isEmpty,
            reason: WORDS.emptyTitle,
            onClick: () => {
              if (data) print(data);
            },
          },
        ]}
      />
      <QueryProblem query={query} />
      {data && isEmpty && <FirstDay setup={data.setup} mayImport={may('import')} go={go} />}
      {data && !isEmpty && (
        <>
          <FigureStrip figures={cells} />
          <div className="dashboard-middle">
            <TodoPanel todos={data.todos} go={go} />
            <Panel title={WORDS.next} note={WORDS.nextNote} flush>
              <NextSteps steps={nextSteps(data, waiting, may('import'), go)} />
            </Panel>
          </div>
          <DashboardCharts data={data} go={go} />
        </>
      )}
    </Page>
  );
}

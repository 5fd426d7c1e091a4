import { PlusOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { WorkdayYear } from '../../../shared/contract/workdays.ts';
import type { WorkdayException } from '../../../shared/domain/workdays/calendar.ts';
import { isoWeekday } from '../../../shared/kernel/day-number.ts';
import { useCommand, useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { today } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useSession } from '../../api/session.tsx';
import { askConfirm } from '../../widgets/Dialog/ask-confirm.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { SideChoice } from '../../widgets/List/SideChoice.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { Page } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { AddDay } from './AddDay.tsx';
import { PasteDays } from './PasteDays.tsx';
import { WORKDAY_WORDS as W } from './words.ts';
import './workdays.css';
import { YearDays } from './YearDays.tsx';

function stateOf({ origin, days }: WorkdayYear): string {
  if (origin === 'none') return W.missing;
  const free = days.filter(({ kind }) => kind === 'free').length;
  return W.entered(free, days.length - free);
}

const FRIDAY = 5;

/** 工作日历: free days and 调休 by year, on which every term in working days stands. */
export function WorkdaysPage() {
  const query = useLedgerQuery('workdays.years', {});
  const { may } = useSession();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const remove = useCommand('workdays.set');
  const [chosen, setChosen] = useState(() => today().slice(0, 4));
  const [open, setOpen] = useState<'add' | 'paste' | null>(null);
  const back = (): void => void navigate('/settings');
  useKeys({ f5: refresh, esc: back }, { enabled: open === null });
  const years = query.data?.years ?? [];
  const shown = years.find(({ year }) => year === chosen) ?? years.at(-1);
  const mayEdit = may('admin');

  const takeOut = async ({ day }: WorkdayException): Promise<void> => {
    const usual = isoWeekday(day) > FRIDAY ? W.weekend : W.working;
    const sure = await askConfirm({ title: W.removeTitle(day), body: W.removeBody(usual), verb: W.remove });
    if (!sure) return;
    const done = await remove.run({ year: day.slice(0, 4), put: [], remove: [day] });
    if (done.ok) notify.success(W.removed(day));
  };

  return (
    <Page>
      <PageHead
        title={W.title}
        back={{ label: W.back, onClick: back }}
        {...(mayEdit ? {} : { count: W.readOnly })}
        actions={
          mayEdit && shown
            ? [
                {
                  key: 'add',
                  label: W.add,
                  icon: <PlusOutlined />,
                  shortcut: 'alt+n',
                  primary: true,
                  onClick: () => setOpen('add'),
                },
                { key: 'paste', label: W.paste, shortcut: 'ctrl+i', onClick: () => setOpen('paste') },
              ]
            : []
        }
      />
      <QueryProblem query={query} />
      {remove.sentence !== undefined && <Banner kind="error" title={remove.sentence} />}
      <div className="workdays">
        <nav className="panel workdays-years" aria-label={W.years}>
          <ul>
            {years.map((each) => (
              <SideChoice
                key={each.year}
                label={W.year(each.year)}
                count={
                  each.origin === 'none' ? (
                    <span className="tone-warning">{stateOf(each)}</span>
                  ) : (
                    stateOf(each)
                  )
                }
                chosen={each.year === shown?.year}
                onChoose={() => setChosen(each.year)}
              />
            ))}
          </ul>
        </nav>
        {shown && <YearDays year={shown} mayEdit={mayEdit} onRemove={(day) => void takeOut(day)} />}
      </div>
      {open === 'add' && shown && <AddDay year={shown.year} onClose={() => setOpen(null)} />}
      {open === 'paste' && shown && <PasteDays year={shown.year} onClose={() => setOpen(null)} />}
    </Page>
  );
}

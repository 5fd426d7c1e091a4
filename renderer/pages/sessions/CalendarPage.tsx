import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { sessionEntity } from '../../../shared/domain/sessions/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { today } from '../../api/moments.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { SessionViews } from '../../ledger/sessions/SessionViews.tsx';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { Page as PageFrame } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import './calendar.css';
import { MonthTable } from './MonthTable.tsx';
import { monthAfter, monthWeeks } from './month-days.ts';
import { CALENDAR_WORDS as W, monthWords } from './words.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** 日历: the sessions of a month, day by day. */
export function Page() {
  const [address, setAddress] = useSearchParams();
  const sources = useFieldSources();
  const now = today().slice(0, 7);
  const asked = address.get('month') ?? '';
  const month = MONTH.test(asked) ? asked : now;
  const [kind, setKind] = useState('');
  const [site, setSite] = useState('');
  const [organizer, setOrganizer] = useState('');
  const query = useLedgerQuery(
    'sessions.month',
    { month, kind: kind || null, siteId: Number(site) || null, organizationId: Number(organizer) || null },
    { keep: true },
  );
  const go = (to: string): void => setAddress({ month: to }, { replace: true });
  const sessions = query.data?.sessions ?? [];
  useKeys({ f5: () => void query.refetch() });

  return (
    <PageFrame>
      <PageHead
        title={W.title}
        count={query.data && `${monthWords(month)} ${W.total(sessions.length + query.data.more)}`}
        before={<SessionViews current="/sessions/calendar" />}
      />
      <QueryProblem query={query} />
      {query.data !== undefined && query.data.more > 0 && (
        <Banner kind="warning" title={W.left(query.data.more)} />
      )}
      <section className="panel panel-fills">
        <div className="calendar-bar">
          <Button onClick={() => go(monthAfter(month, -1))}>{W.before}</Button>
          <h2 className="calendar-month" aria-live="polite">
            {monthWords(month)}
          </h2>
          <Button onClick={() => go(monthAfter(month, 1))}>{W.after}</Button>
          <Button onClick={() => go(now)}>{W.now}</Button>
          <label className="filter-field calendar-first-filter">
            {W.kind}
            <ChoiceInput
              className="calendar-filter"
              value={kind}
              onChange={setKind}
              choices={sources.codes('activity_kind')}
            />
          </label>
          <label className="filter-field">
            {W.site}
            <ReferenceInput
              className="calendar-filter"
              value={site}
              onChange={setSite}
              find={(text) => sources.find(fieldOf(sessionEntity, 'site'), text)}
            />
          </label>
          <label className="filter-field">
            {W.organizer}
            <ReferenceInput
              className="calendar-filter"
              value={organizer}
              onChange={setOrganizer}
              find={(text) => sources.find(fieldOf(sessionEntity, 'organization'), text)}
            />
          </label>
        </div>
        <MonthTable label={W.label(monthWords(month))} weeks={monthWeeks(month, sessions)} today={today()} />
      </section>
    </PageFrame>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { activityEntity } from '../../../shared/domain/activities/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue, valueText } from '../../api/display.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { BelowTable } from '../../ledger/BelowTable.tsx';
import { EntityForm } from '../../ledger/EntityForm.tsx';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { useSessionsTab } from '../../ledger/sessions/use-sessions-tab.tsx';
import { SeriesDialog } from '../../ledger/sessions/SeriesDialog.tsx';
import { WeeklyGaps } from './WeeklyGaps.tsx';
import { ACTIVITY_WORDS as W } from './words.ts';

const SESSION_FIELDS = [
  'name',
  'number',
  'heldOn',
  'startTime',
  'status',
  'review',
  'offlinePeople',
  'attended',
];

function useParts(record: RecordView): RecordParts {
  const navigate = useNavigate();
  const { may } = useSession();
  const [open, setOpen] = useState<'series' | 'session' | null>(null);
  const filters = [{ field: 'activity', op: 'in' as const, values: [record.id] }];
  const reports = useLedgerQuery('publicity.list', { filters, pageSize: 200 });
  const gaps = useLedgerQuery('activities.gaps', { id: record.id });
  const attachments = useAttachmentsTab('activities', record);
  const words = (key: string): string => displayValue(fieldOf(activityEntity, key), record.values[key]);
  const text = (key: string): string => String(record.values[key] ?? '');
  const name = text('name');
  const sessions = useSessionsTab({ field: 'activity', id: record.id, name, fields: SESSION_FIELDS });
  const weekday = valueText(fieldOf(activityEntity, 'weekday'), record.values['weekday']);
  return {
    facts: [
      { label: W.kind, value: words('kind') },
      { label: W.organization, value: words('organization') },
      { label: W.site, value: words('site') },
      { label: W.project, value: words('project') },
      { label: W.sessionCount, value: words('sessionCount') },
      { label: W.last, value: words('lastHeldOn') },
      { label: W.street, value: words('street') },
      { label: W.leader, value: words('leader') },
    ],
    evenFacts: true,
    tags: weekday === '' ? [] : [`每周${weekday.slice(2)}`],
    tabs: [
      sessions,
      {
        key: 'weeks',
        label: W.weeks,
        count: gaps.data && gaps.data.weeks > 0 ? gaps.data.gaps.length : undefined,
        content: <WeeklyGaps found={gaps.data} />,
      },
      {
        key: 'reports',
        label: W.reports,
        count: reports.data?.rows.length,
        content: (
          <BelowTable
            entityKey="publicity"
            fields={['title', 'medium', 'level', 'form', 'publishedOn']}
            rows={reports.data?.rows}
            empty={W.noReports}
          />
        ),
      },
      attachments,
    ],
    actions: may('edit')
      ? [
          { key: 'session', label: W.addSession, shortcut: 'alt+n', onClick: () => setOpen('session') },
          { key: 'series', label: W.series, onClick: () => setOpen('series') },
        ]
      : [],
    dialogs: (
      <>
        {open === 'session' && (
          <EntityForm
            entityKey="sessions"
            recordId={null}
            preset={{ activity: String(record.id) }}
            presetNames={{ activity: name }}
            onClose={() => setOpen(null)}
            onOpenRecord={(id) => void navigate(`/sessions/${String(id)}`)}
          />
        )}
        {open === 'series' && (
          <SeriesDialog
            start={{
              activityId: String(record.id),
              activityName: name,
              weekday: text('weekday'),
              from: text('seriesFrom'),
              to: text('seriesTo'),
            }}
            onDone={() => setOpen(null)}
            onClose={() => setOpen(null)}
          />
        )}
      </>
    ),
  };
}

/** One activity. */
export function Page() {
  return <RecordPage entityKey="activities" listTitle={W.title} useParts={useParts} />;
}

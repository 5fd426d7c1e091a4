import type { RecordView } from '../../../shared/contract/entity.ts';
import { projectEntity } from '../../../shared/domain/projects/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue, valueText } from '../../api/display.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { BelowTable } from '../../ledger/BelowTable.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { ofGoal, PROJECT_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const activities = useLedgerQuery('activities.list', {
    filters: [{ field: 'project', op: 'in', values: [record.id] }],
    pageSize: 200,
  });
  const attachments = useAttachmentsTab('projects', record);
  const words = (key: string): string => displayValue(fieldOf(projectEntity, key), record.values[key]);
  const text = (key: string): string => valueText(fieldOf(projectEntity, key), record.values[key]);
  const level = String(record.values['level'] ?? '');
  return {
    facts: [
      { label: W.organization, value: words('organization') },
      { label: W.leader, value: words('leader') },
      { label: W.period, value: `${words('startedOn')} — ${text('endedOn') || W.until}` },
      { label: W.targets, value: words('targetGroups') },
      { label: W.sessions, value: ofGoal(text('sessionCount'), text('goalSessions'), W.sessionUnit) },
      { label: W.people, value: ofGoal(text('servedPeople'), text('goalPeople'), W.peopleUnit) },
      { label: W.hours, value: ofGoal(text('servedMinutes'), text('goalMinutes'), W.hourUnit) },
      { label: W.phone, value: words('phone') },
    ],
    evenFacts: true,
    tags: level === 'general' || level === '' ? [] : [text('level')],
    tabs: [
      {
        key: 'activities',
        label: W.activities,
        count: activities.data?.rows.length,
        content: (
          <BelowTable
            entityKey="activities"
            fields={['name', 'kind', 'organization', 'street', 'sessionCount', 'lastHeldOn']}
            rows={activities.data?.rows}
            empty={W.noActivities}
          />
        ),
      },
      attachments,
    ],
  };
}

/** One project. */
export function Page() {
  return <RecordPage entityKey="projects" listTitle={W.title} useParts={useParts} />;
}

import type { RecordView } from '../../../shared/contract/entity.ts';
import { isRegisteredOrganization } from '../../../shared/domain/codes/organization-kinds.ts';
import { organizationEntity } from '../../../shared/domain/organizations/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { BelowTable } from '../../ledger/BelowTable.tsx';
import { MembershipTable } from '../../ledger/MembershipTable.tsx';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { useSessionsTab } from '../../ledger/sessions/use-sessions-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { RECORD_ACT_WORDS } from '../../ledger/service-records/words.ts';
import { YearTotals } from '../../ledger/service-records/YearTotals.tsx';
import { ORGANIZATION_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const members = useLedgerQuery('memberships.list', {
    filters: [{ field: 'organization', op: 'in', values: [record.id] }],
    pageSize: 200,
  });
  const service = useLedgerQuery('serviceRecords.totalsOf', { organizationId: record.id });
  const attachments = useAttachmentsTab('organizations', record);
  const training = useLedgerQuery('trainingClasses.list', {
    filters: [{ field: 'organization', op: 'in', values: [record.id] }],
    sort: { field: 'heldOn', descending: true },
    pageSize: 200,
  });
  const sessions = useSessionsTab({
    field: 'organization',
    id: record.id,
    name: String(record.values['name'] ?? ''),
    fields: ['name', 'heldOn', 'startTime', 'site', 'kind', 'status', 'review', 'offlinePeople'],
  });
  const words = (key: string): string => displayValue(fieldOf(organizationEntity, key), record.values[key]);
  const count = record.values['memberCount'];
  return {
    facts: [
      { label: W.uscc, value: words('uscc') },
      { label: W.memberCount, value: words('memberCount') },
      { label: W.established, value: words('establishedOn') },
      { label: W.belongs, value: words('street') },
      { label: W.phone, value: words('phone') },
      { label: W.leader, value: words('leader') },
      { label: W.kind, value: words('kind') },
    ],
    tags: [isRegisteredOrganization(String(record.values['kind'] ?? '')) ? W.registered : W.teams],
    tabs: [
      {
        key: 'members',
        label: W.members,
        count: typeof count === 'number' ? count : members.data?.rows.length,
        content: <MembershipTable show="volunteer" rows={members.data?.rows} empty={W.noMembers} />,
      },
      {
        key: 'service',
        label: RECORD_ACT_WORDS.tab,
        count: service.data?.records,
        content: <YearTotals totals={service.data} />,
      },
      {
        key: 'training',
        label: W.training,
        count: training.data?.rows.length,
        content: (
          <BelowTable
            entityKey="trainingClasses"
            fields={['name', 'category', 'heldOn', 'minutes', 'attendedPeople', 'status']}
            rows={training.data?.rows}
            empty={W.noTraining}
          />
        ),
      },
      sessions,
      attachments,
    ],
  };
}

/** One organisation or team. */
export function Page() {
  return <RecordPage entityKey="organizations" listTitle={W.title} useParts={useParts} />;
}

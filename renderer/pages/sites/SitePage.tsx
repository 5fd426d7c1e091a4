import type { RecordView } from '../../../shared/contract/entity.ts';
import { siteEntity } from '../../../shared/domain/sites/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { BelowTable } from '../../ledger/BelowTable.tsx';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { useSessionsTab } from '../../ledger/sessions/use-sessions-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { SITE_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const below = useLedgerQuery('sites.list', {
    filters: [{ field: 'parent', op: 'in', values: [record.id] }],
    pageSize: 200,
  });
  const attachments = useAttachmentsTab('sites', record);
  const sessions = useSessionsTab({
    field: 'site',
    id: record.id,
    name: String(record.values['name'] ?? ''),
    fields: ['name', 'heldOn', 'startTime', 'organization', 'kind', 'status', 'review', 'offlinePeople'],
  });
  const words = (key: string): string => displayValue(fieldOf(siteEntity, key), record.values[key]);
  return {
    facts: [
      { label: W.place, value: words('unit') },
      { label: W.kind, value: words('kind') },
      { label: W.opened, value: words('openedOn') },
      { label: W.manager, value: words('manager') },
      { label: W.parent, value: words('parent') },
      { label: W.area, value: words('area') },
      { label: W.phone, value: words('phone') },
    ],
    tabs: [
      {
        key: 'below',
        label: W.below,
        count: below.data?.rows.length,
        content: (
          <BelowTable
            entityKey="sites"
            fields={['name', 'kind', 'unit', 'openedOn', 'status']}
            rows={below.data?.rows}
            empty={W.noBelow}
          />
        ),
      },
      sessions,
      attachments,
    ],
  };
}

/** One site. */
export function Page() {
  return <RecordPage entityKey="sites" listTitle={W.title} useParts={useParts} />;
}

import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { unitEntity } from '../../../shared/domain/units/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { BelowTable } from '../../ledger/BelowTable.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { UNIT_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const { may } = useSession();
  const [renaming, setRenaming] = useState(false);
  const below = useLedgerQuery('units.list', {
    filters: [{ field: 'parent', op: 'in', values: [record.id] }],
    pageSize: 200,
  });
  const words = (key: string): string => displayValue(fieldOf(unitEntity, key), record.values[key]);
  return {
    facts: [
      { label: W.parent, value: words('parent') },
      { label: W.type, value: words('type') },
      { label: W.code, value: words('areaCode') },
      { label: W.contact, value: words('contact') },
      { label: W.aliases, value: words('aliases') },
      { label: W.from, value: words('validFrom') },
      { label: W.phone, value: words('phone') },
    ],
    tabs: [
      {
        key: 'below',
        label: W.below,
        count: below.data?.rows.length,
        content: (
          <BelowTable
            entityKey="units"
            fields={['name', 'type', 'areaCode', 'validTo']}
            rows={below.data?.rows}
            empty={W.noBelow}
          />
        ),
      },
    ],
    actions: may('edit') ? [{ key: 'rename', label: W.rename, onClick: () => setRenaming(true) }] : [],
    dialogs: renaming ? <RenameDialog record={record} onClose={() => setRenaming(false)} /> : null,
  };
}

/** One unit. */
export function Page() {
  return <RecordPage entityKey="units" listTitle={W.title} useParts={useParts} />;
}

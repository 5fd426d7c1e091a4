import type { RecordView } from '../../../shared/contract/entity.ts';
import { menuItemEntity } from '../../../shared/domain/menu-items/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { displayValue } from '../../api/display.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { BelowTable } from '../../ledger/BelowTable.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { MENU_ITEM_WORDS as W } from './words.ts';

function validWords(from: FieldValue | undefined, to: FieldValue | undefined): string {
  if (!from && !to) return W.anyTime;
  return `${from ?? ''}—${to ?? ''}`;
}

function useParts(record: RecordView): RecordParts {
  const orders = useLedgerQuery('serviceOrders.list', {
    filters: [{ field: 'menuItem', op: 'in', values: [record.id] }],
    sort: { field: 'orderedOn', descending: true },
    pageSize: 100,
  });
  const { values } = record;
  const words = (key: string): string => displayValue(fieldOf(menuItemEntity, key), values[key]);
  return {
    facts: [
      { label: W.team, value: words('organization') },
      { label: W.code, value: words('code') },
      { label: W.category, value: words('category') },
      { label: W.groups, value: words('targetGroups') },
      { label: W.valid, value: validWords(values['validFrom'], values['validTo']) },
      { label: W.frequency, value: words('frequency') },
      { label: W.street, value: words('street') },
    ],
    tabs: [
      {
        key: 'orders',
        label: W.orders,
        count: orders.data?.rows.length,
        content: (
          <BelowTable
            entityKey="serviceOrders"
            fields={['title', 'number', 'orderedOn', 'street', 'team', 'status']}
            rows={orders.data?.rows}
            empty={W.noOrders}
          />
        ),
      },
    ],
  };
}

/** One item of the menu and who ordered it. */
export function Page() {
  return <RecordPage entityKey="menuItems" listTitle={W.title} useParts={useParts} />;
}

import { RecordPage } from '../../ledger/RecordPage.tsx';
import { useOrderParts } from './use-order-parts.tsx';
import { ORDER_WORDS as W } from './words.ts';

/** One order. */
export function Page() {
  return <RecordPage entityKey="serviceOrders" listTitle={W.title} useParts={useOrderParts} />;
}

import type { ListRequest } from '../../../shared/kernel/listing.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { listHoursWords } from './words.ts';

/** The hours of the list's conditions, beside its count. */
export function ListHours({ request }: { readonly request: ListRequest }) {
  const { search, filters, figure } = request;
  const { data } = useLedgerQuery(
    'serviceRecords.totals',
    { request: { search, filters, figure } },
    { keep: true, staleTime: 15_000 },
  );
  return data && data.records > 0 ? listHoursWords(data.minutes) : null;
}

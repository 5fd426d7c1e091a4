import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { listAddress } from '../../ledger/list-request.ts';
import { totalWords } from '../../text/list.ts';
import { SESSION_WORDS as W } from './words.ts';

const OPEN: Filter[] = [
  { field: 'status', op: 'in', values: ['held'] },
  { field: 'review', op: 'in', values: ['open'] },
];

/** `待审核 12`: held sessions that nobody has reviewed; shows only while there are some. */
export function OpenReviews() {
  const navigate = useNavigate();
  const { data } = useLedgerQuery('sessions.count', { request: { filters: OPEN } }, { keep: true });
  if (!data || data.count === 0) return null;
  return (
    <Button type="text" onClick={() => void navigate(listAddress('sessions', { filters: OPEN }))}>
      {W.open} {totalWords(data)}
    </Button>
  );
}

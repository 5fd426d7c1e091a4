import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { totalWords } from '../../text/list.ts';
import { VOLUNTEER_WORDS } from './words.ts';

/** `疑似同一人 12 组`: shows only while there are pairs to look at. */
export function SuspectsLink() {
  const navigate = useNavigate();
  const { data } = useLedgerQuery('volunteers.suspects', { limit: 1 }, { staleTime: 60_000 });
  if (!data || data.count === 0) return null;
  return (
    <Button type="text" onClick={() => void navigate('/suspects')}>
      {VOLUNTEER_WORDS.suspects} {totalWords({ count: data.count, capped: data.capped })}{' '}
      {VOLUNTEER_WORDS.pairs}
    </Button>
  );
}

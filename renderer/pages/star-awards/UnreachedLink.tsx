import { Button } from 'antd';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { totalWords } from '../../text/list.ts';
import { unreachedWords } from './words.ts';

interface UnreachedLinkProps {
  readonly filters: readonly Filter[];
  readonly onChoose: () => void;
}

/** `待撤销 2 条`: shows only while there are stars whose hours were voided. */
export function UnreachedLink({ filters, onChoose }: UnreachedLinkProps) {
  const { data } = useLedgerQuery(
    'starAwards.count',
    { request: { filters: [...filters] } },
    { keep: true, staleTime: 15_000 },
  );
  if (!data || data.count === 0) return null;
  return (
    <Button type="text" onClick={onChoose}>
      {unreachedWords(totalWords(data))}
    </Button>
  );
}

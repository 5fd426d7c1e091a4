import type { EntityKey } from '../../shared/domain/entities.ts';
import { entityOf } from '../../shared/domain/entities.ts';
import type { Filter } from '../../shared/kernel/listing.ts';
import { useLedgerQuery } from '../api/use-ledger-query.ts';
import { totalWords } from '../text/list.ts';

interface HeadCountProps {
  readonly entityKey: EntityKey;
  /** 在册, 共 */
  readonly verb: string;
  /** Conditions that make a record count; all records without. */
  readonly filters?: readonly Filter[];
}

/** `在册 12,846 人` beside the title of a list, whatever the list's own conditions are. */
export function HeadCount({ entityKey, verb, filters = [] }: HeadCountProps) {
  const { data } = useLedgerQuery(
    `${entityKey}.count`,
    { request: { filters: [...filters] }, exact: true },
    { keep: true, staleTime: 15_000 },
  );
  if (!data) return null;
  return `${verb} ${totalWords(data)} ${entityOf(entityKey).counter}`;
}

import type { EntityKey } from '../../shared/domain/entities.ts';
import { MAX_PAGE_SIZE, type ListRequest, type ListRow } from '../../shared/kernel/listing.ts';
import type { LedgerClient } from '../api/client.ts';

/**
 * All rows of the conditions, page by page, never more than `limit`. Stops when the signal aborts and answers what it
 * has. Rejects with RefusalError.
 */
export async function gatherRows(
  client: LedgerClient,
  entityKey: EntityKey,
  request: ListRequest,
  options: {
    readonly limit: number;
    readonly signal?: AbortSignal;
    readonly onProgress?: (rows: number) => void;
  },
): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  for (let page = 1; rows.length < options.limit && !options.signal?.aborted; page += 1) {
    const answer = await client.call(
      `${entityKey}.list`,
      { ...request, page, pageSize: MAX_PAGE_SIZE },
      { signal: options.signal },
    );
    rows.push(...answer.rows);
    options.onProgress?.(rows.length);
    if (answer.rows.length < MAX_PAGE_SIZE) break;
  }
  return rows.slice(0, options.limit);
}

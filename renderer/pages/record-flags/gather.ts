import type { FlagConditions, FlagRow } from '../../../shared/contract/record-flags.ts';
import type { LedgerClient } from '../../api/client.ts';

const PAGE = 500;

/** Findings of the conditions as they stand now, page by page, never more than `limit`. Rejects with RefusalError. */
export async function gatherFlags(
  client: LedgerClient,
  conditions: FlagConditions,
  limit: number,
): Promise<readonly FlagRow[]> {
  const rows: FlagRow[] = [];
  for (let page = 1; rows.length < limit; page += 1) {
    const answer = await client.call('recordFlags.list', { ...conditions, page, pageSize: PAGE });
    rows.push(...answer.rows);
    if (answer.rows.length < PAGE) break;
  }
  return rows.slice(0, limit);
}

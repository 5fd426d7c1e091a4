import type { Database } from 'better-sqlite3';
import { statement } from '../../db/run.ts';
import type { NewValues } from '../ledger/new-values.ts';

const NEAREST = `WITH RECURSIVE up(id, parent_id, type, depth) AS (
    SELECT u.id, u.parent_id, u.type, 0 FROM unit u WHERE u.id = (SELECT s.unit_id FROM site s WHERE s.id = ?)
    UNION ALL SELECT p.id, p.parent_id, p.type, up.depth + 1 FROM unit p JOIN up ON p.id = up.parent_id WHERE up.depth < 20
  )
  SELECT id FROM up WHERE type NOT IN ('community', 'village')
  ORDER BY type IN ('street', 'town', 'township') DESC, depth LIMIT 1`;

/** The street or town in which a site lies; the nearest unit above it where no street encloses it (区直, 园区). */
export function streetOfSite(db: Database, siteId: number): number | null {
  const found = statement(db, NEAREST).pluck().get(siteId);
  return typeof found === 'number' ? found : null;
}

/** What is new at a site belongs to the street of that site, unless it says otherwise. */
export function fillStreetOfSite({ db }: { db: Database }, values: NewValues): void {
  const street = typeof values['site'] === 'number' ? streetOfSite(db, values['site']) : null;
  if (street !== null) values['street'] ??= street;
}

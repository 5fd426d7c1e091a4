import type { Generated } from 'kysely';

/** What every row of a ledger carries. */
export interface Stamped {
  id: Generated<number>;
  version: Generated<number>;
  created_at: string;
  updated_at: string;
}

import type { Database } from 'better-sqlite3';
import type { CellCode, ErrorParams } from '../../../shared/kernel/errors.ts';

/** What an entity's own steps of a comparison get: a plan with the ledger attached as `l`. */
export interface PlanJudge {
  readonly plan: Database;
  readonly today: string;
  /** Puts an issue at a field's cell of row `n`, with the severity of its code. */
  readonly put: (n: number, field: string, code: CellCode, params?: ErrorParams) => void;
}

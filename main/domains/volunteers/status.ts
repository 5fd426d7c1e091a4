import type { StoredValues, WriteDeps } from '../ledger/store.ts';
import { statement } from '../../db/run.ts';

/** A status has a date: figures as of an earlier day read what stood before it. */
export function recordStatusChange(
  deps: Pick<WriteDeps, 'db'>,
  id: number,
  fromDay: string,
  before: string,
  after: string,
): void {
  statement(
    deps.db,
    `INSERT INTO volunteer_status_change (volunteer_id, from_day, seq, before, after)
     SELECT ?, ?, 1 + coalesce(max(seq), 0), ?, ? FROM volunteer_status_change WHERE volunteer_id = ?`,
  ).run(id, fromDay, before, after, id);
}

/** What was taken back never was: the newest change goes, where it is the one to `after`. */
export function forgetStatusChange({ db }: Pick<WriteDeps, 'db'>, id: number, after: string): void {
  statement(
    db,
    `DELETE FROM volunteer_status_change WHERE volunteer_id = :id AND after = :after
     AND seq = (SELECT max(seq) FROM volunteer_status_change WHERE volunteer_id = :id)`,
  ).run({ id, after });
}

/** The status change of an ordinary write counts from today. */
export function relateStatus(
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): undefined {
  const status = values['status'];
  if (before === null || typeof status !== 'string' || status === before['status']) return;
  recordStatusChange(deps, id, deps.today, String(before['status']), status);
}

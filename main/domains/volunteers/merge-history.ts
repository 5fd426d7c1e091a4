import type { RowChange, WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { tracedValues } from '../ledger/stored-changes.ts';
import { volunteerStore } from './store.ts';

/** The other person of a merge, as the history names them, and how much moved. */
export interface MergedNote {
  readonly id: number;
  readonly name: string;
  readonly documents: number;
  readonly memberships: number;
  readonly records: number;
  /** Records of sessions in which both stand: they stay with the loser. */
  readonly keptRecords: number;
}

/**
 * Records what merging or its undoing changes in one person: the fields that differ afterwards (a status, the number
 * that moved away), and who the other one is.
 */
export function recordPerson(
  context: WriteContext,
  id: number,
  action: 'merge' | 'mergedAway' | 'unmerge' | 'unmergedAway',
  merged: MergedNote,
  work: () => void,
): void {
  const was = tracedValues(volunteerStore, context.db, id);
  work();
  const is = tracedValues(volunteerStore, context.db, id);
  const changed = Object.keys(is).filter((key) => was[key] !== is[key]);
  const pick = (values: typeof is) => Object.fromEntries(changed.map((key) => [key, values[key] ?? null]));
  context.recordChange({
    entity: 'volunteers',
    id,
    action,
    before: pick(was),
    after: { ...pick(is), merged },
  });
}

interface Holding {
  readonly volunteer: number;
  readonly isMain: number;
}

/** Gives a membership to the other person of a merge; the membership's own history tells. */
export function handMembership(context: WriteContext, id: number, from: number, after: Holding): void {
  const { db } = context;
  const before = statement(
    db,
    'SELECT volunteer_id AS volunteer, is_main AS isMain FROM membership WHERE id = ? AND volunteer_id = ?',
  ).get(id, from) as Holding | undefined;
  // What left the winner since stays where it is.
  if (!before) return;
  statement(
    db,
    'UPDATE membership SET volunteer_id = ?, is_main = ?, version = version + 1 WHERE id = ?',
  ).run(after.volunteer, after.isMain, id);
  const change: RowChange = {
    entity: 'memberships',
    id,
    action: 'update',
    before: { ...before },
    after: { ...after },
  };
  context.recordChange(change);
}

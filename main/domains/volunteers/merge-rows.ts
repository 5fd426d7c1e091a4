import type { Database } from 'better-sqlite3';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

/** Rows of one table that name a person and follow it in a merge. */
interface Following {
  readonly entity: EntityKey;
  readonly table: string;
  /** True where the winner's row `w` is the same as the loser's `t`: then the winner's stays, and the loser's with the loser. */
  readonly same: string;
  /** What a row is called: an expression over `t`. */
  readonly name: string;
}

const FOLLOWING: readonly Following[] = [
  {
    entity: 'trainingAttendances',
    table: 'training_attendance',
    same: 'w.training_class_id = t.training_class_id',
    name: '(SELECT c.name FROM training_class c WHERE c.id = t.training_class_id)',
  },
  {
    entity: 'starAwards',
    table: 'star_award',
    same: `w.level = t.level AND (w.cut_off IS t.cut_off
      OR (w.status NOT IN ('refused', 'withdrawn') AND t.status NOT IN ('refused', 'withdrawn')))`,
    name: `CASE t.level WHEN '1' THEN '一' WHEN '2' THEN '二' WHEN '3' THEN '三' WHEN '4' THEN '四' ELSE '五' END || '星级'`,
  },
];

/** Per entity the ids that move, and those that stay with the loser because the winner has the same. */
export type FollowingRows = Readonly<
  Record<string, { readonly moved: readonly number[]; readonly kept: readonly number[] }>
>;

/** The rows beside documents and memberships that a merge would move. */
export function rowsToMove(db: Database, winnerId: number, loserId: number): FollowingRows {
  return Object.fromEntries(
    FOLLOWING.map(({ entity, table, same }) => {
      const rows = statement(
        db,
        `SELECT t.id, EXISTS (SELECT 1 FROM ${table} w WHERE w.volunteer_id = ? AND ${same}) AS shared
         FROM ${table} t WHERE t.volunteer_id = ? ORDER BY t.id`,
      ).all(winnerId, loserId) as { id: number; shared: number }[];
      const idsOf = (shared: number) => rows.filter((row) => row.shared === shared).map(({ id }) => id);
      return [entity, { moved: idsOf(0), kept: idsOf(1) }];
    }),
  );
}

/** The same by name, for the question before a merge; entities without rows are left out. */
export function nameRows(
  db: Database,
  rows: FollowingRows,
): { entity: EntityKey; moved: string[]; shared: string[] }[] {
  return FOLLOWING.flatMap(({ entity, table, name }) => {
    const { moved = [], kept = [] } = rows[entity] ?? {};
    const nameOf = (id: number) =>
      String(statement(db, `SELECT ${name} FROM ${table} t WHERE t.id = ?`).pluck().get(id));
    if (moved.length + kept.length === 0) return [];
    return [{ entity, moved: moved.map(nameOf), shared: kept.map(nameOf) }];
  });
}

/** Gives rows to the other person of a merge, or back; each row's own history tells. */
export function handRows(context: WriteContext, rows: FollowingRows | undefined, from: number, to: number) {
  for (const { entity, table } of FOLLOWING) {
    for (const id of rows?.[entity]?.moved ?? []) {
      const { changes } = statement(
        context.db,
        `UPDATE ${table} SET volunteer_id = ?, version = version + 1 WHERE id = ? AND volunteer_id = ?`,
      ).run(to, id, from);
      // What left the winner since stays where it is.
      if (changes === 0) continue;
      context.recordChange({
        entity,
        id,
        action: 'update',
        before: { volunteer: from },
        after: { volunteer: to },
      });
    }
  }
}

import type { Database } from 'better-sqlite3';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

/** A table whose rows are about one volunteer (`volunteer_id`, `version`) and follow a merge. */
interface PersonTable {
  readonly entity: string;
  readonly table: string;
  /** Rows `t` of the loser that stay with it, because the winner `:winner` has the same. */
  readonly kept: string;
}

/** What moves beside documents and memberships: a domain adds its table here. */
const PERSON_TABLES: readonly PersonTable[] = [
  {
    entity: 'starAwards',
    table: 'star_award',
    kept: `EXISTS (SELECT 1 FROM star_award w WHERE w.volunteer_id = :winner AND w.level = t.level AND (w.cut_off IS t.cut_off
      OR (w.status NOT IN ('refused', 'withdrawn') AND t.status NOT IN ('refused', 'withdrawn'))))`,
  },
];

/** Ids by entity: part of the merge's log. */
export type MovedRows = Readonly<Record<string, readonly number[]>>;

/** Rows of every such table that a merge moves from the loser to the winner. */
export function rowsToMove(db: Database, winner: number, loser: number): MovedRows {
  return Object.fromEntries(
    PERSON_TABLES.map(({ entity, table, kept }) => [
      entity,
      statement(db, `SELECT t.id FROM ${table} t WHERE t.volunteer_id = :loser AND NOT ${kept} ORDER BY t.id`)
        .pluck()
        .all({ winner, loser }) as number[],
    ]),
  );
}

/** Gives rows to the other person of a merge; what left the first one since stays where it is. Each row's history tells. */
export function handRows(context: WriteContext, rows: MovedRows, from: number, to: number): void {
  for (const { entity, table } of PERSON_TABLES) {
    const hand = `UPDATE ${table} SET volunteer_id = ?, version = version + 1 WHERE id = ? AND volunteer_id = ?`;
    for (const id of rows[entity] ?? []) {
      if (statement(context.db, hand).run(to, id, from).changes === 0) continue;
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

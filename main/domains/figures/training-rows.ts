import { sql } from 'kysely';
import { completeYear, yearPeriod } from '../../../shared/domain/figures/periods.ts';
import type { TRAINING_FIGURES } from '../../../shared/domain/figures/training-definitions.ts';
import { isOwn } from './record-rows.ts';
import type { FigureRows, Sql } from './sql.ts';

/** Held classes (alias `c`) of the latest complete year. */
function classes(asOf: string, alias: string): Sql {
  const { from, to } = yearPeriod(completeYear(asOf));
  return sql`${sql.ref(`${alias}.status`)} = 'held' AND ${sql.ref(`${alias}.held_on`)} BETWEEN ${from} AND ${to}`;
}

/** The rows behind the figures of training. */
export const TRAINING_ROWS: Readonly<Record<(typeof TRAINING_FIGURES)[number]['key'], FigureRows>> = {
  B9: (asOf) => classes(asOf, 't'),
  B10: (asOf) => sql`t.attended = 1 AND ${isOwn(sql.ref('t.volunteer_id'))}
    AND t.training_class_id IN (SELECT c.id FROM training_class c WHERE ${classes(asOf, 'c')})`,
  B10p: (asOf, { seeks }) => {
    const there = sql`a.attended = 1 AND ${classes(asOf, 'c')}`;
    return seeks
      ? sql`t.id IN (SELECT a.volunteer_id FROM training_class c JOIN training_attendance a ON a.training_class_id = c.id
          WHERE ${there}) AND t.merged_into IS NULL`
      : sql`EXISTS (SELECT 1 FROM training_attendance a JOIN training_class c ON c.id = a.training_class_id
          WHERE a.volunteer_id = t.id AND ${there})`;
  },
};

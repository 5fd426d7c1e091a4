import { sql } from 'kysely';
import { completeYear, yearPeriod } from '../../../shared/domain/figures/periods.ts';
import type { STAR_FIGURES } from '../../../shared/domain/figures/star-definitions.ts';
import { STAR_LEVELS, type StarLevel } from '../../../shared/domain/star-awards/scheme.ts';
import { isOwn } from './record-rows.ts';
import type { FigureRows, Sql } from './sql.ts';

/** Spelled out, so that the index of the levels serves the figures of all of them too. */
const LEVELS: Sql = sql.join(STAR_LEVELS.map(String));

/** An award (alias) that was not withdrawn by the day. */
function stands(alias: string, asOf: string): Sql {
  const at = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`(${at('status')} = 'awarded' OR (${at('status')} = 'withdrawn' AND ${at('withdrawn_on')} > ${asOf}))`;
}

const ofLevel = (level: StarLevel | undefined): Sql =>
  level === undefined ? sql`t.level IN (${LEVELS})` : sql`t.level = ${String(level)}`;

/** The highest award of everybody who holds one on the day. */
function held(level?: StarLevel): FigureRows {
  return (asOf) => sql`${ofLevel(level)} AND t.awarded_on <= ${asOf} AND ${stands('t', asOf)}
    AND ${isOwn(sql.ref('t.volunteer_id'))} AND NOT EXISTS (SELECT 1 FROM star_award h
      WHERE h.volunteer_id = t.volunteer_id AND h.level >= t.level AND (h.level > t.level OR h.id > t.id) AND h.awarded_on <= ${asOf} AND ${stands('h', asOf)})`;
}

/** What was granted in the latest complete year, and stands on the day. */
function granted(level?: StarLevel): FigureRows {
  return (asOf) => {
    const { from, to } = yearPeriod(completeYear(asOf));
    return sql`${ofLevel(level)} AND t.awarded_on BETWEEN ${from} AND ${to} AND ${stands('t', asOf)}
      AND ${isOwn(sql.ref('t.volunteer_id'))}`;
  };
}

const withdrawn: FigureRows = (asOf) => {
  const { from, to } = yearPeriod(completeYear(asOf));
  return sql`t.status = 'withdrawn' AND t.withdrawn_on BETWEEN ${from} AND ${to}
    AND ${isOwn(sql.ref('t.volunteer_id'))}`;
};

export type StarFigure = (typeof STAR_FIGURES)[number]['key'];

/** The rows behind the figures of stars. */
export const STAR_ROWS: Readonly<Record<StarFigure, FigureRows>> = {
  X: held(),
  X1: held(1),
  X2: held(2),
  X3: held(3),
  X4: held(4),
  X5: held(5),
  Xy: granted(),
  X1y: granted(1),
  X2y: granted(2),
  X3y: granted(3),
  X4y: granted(4),
  X5y: granted(5),
  Xw: withdrawn,
};

import { type RawBuilder, sql } from 'kysely';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/defaults.ts';

export type Sql = RawBuilder<unknown>;

/** How a condition is going to be used. The rows are the same each time; only the way to them differs. */
export interface Purpose {
  /** May start from an index of its own columns: for counting. A list starts from its sort order instead. */
  readonly seeks: boolean;
  /** Volunteers whose state turned since the day, where they were looked up before. */
  readonly turned?: readonly number[];
}

/** The rows behind a figure as of a day, as a condition on alias `t` of its entity's table. */
export type FigureRows = (asOf: string, purpose: Purpose) => Sql;

/** A setting of the office inside a statement, so that a condition needs nothing but the day. True and false are 1 and 0. */
export function setting(key: keyof typeof DEFAULT_SETTINGS): Sql {
  const stored = sql`(SELECT json_extract(o.value, '$') FROM setting o WHERE o.key = ${key})`;
  const usual = DEFAULT_SETTINGS[key];
  return sql`coalesce(${stored}, ${typeof usual === 'boolean' ? Number(usual) : usual})`;
}

import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import type { Figure } from '../../../shared/contract/figures.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { type FigureDef, type FigureKey, FIGURES } from '../../../shared/domain/figures/definitions.ts';
import { sharePercent } from '../../../shared/domain/figures/share.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { first, q } from '../../db/run.ts';
import { readSettings } from '../settings/index.ts';
import { stores } from '../stores.ts';
import { whileUnchanged } from './memo.ts';
import { dueUnits, FIGURE_ROWS, type Purpose } from './rows.ts';
import { turnedIds, VOLUNTEERS } from './state-at.ts';

type Sql = RawBuilder<unknown>;

/** A figure with its number as of a day. */
export interface FigureNumber {
  readonly key: FigureKey;
  readonly name: string;
  /** A count (0 too), or percent with one decimal; null where a share has no base. */
  readonly value: number | null;
  /** How many rows stand behind it: the length of its list. */
  readonly rows: number;
  /** Nothing is recorded that could be counted: documents and the dashboard print 数据不足, not 0. */
  readonly baseEmpty: boolean;
  readonly unit: string;
  readonly decimals: number;
  readonly definition: string;
  readonly scope: string;
  readonly caveat: string;
  readonly entity: EntityKey;
}

/** How the ledger stands on the day, for conditions that count. */
export function countingPurpose(db: Database, asOf: string): Purpose {
  return { seeks: true, turned: whileUnchanged(db, `turned:${asOf}`, () => turnedIds(db, VOLUNTEERS, asOf)) };
}

/** Rows of an entity's table (alias `t`) under a condition. */
export function countWhere(db: Database, entity: EntityKey, where: Sql): number {
  const query = sql<{
    n: number;
  }>`SELECT count(*) AS n FROM ${sql.table(stores[entity].table)} t WHERE ${where}`;
  return first(db, { compile: () => query.compile(q) })?.n ?? 0;
}

function hasRow(db: Database, entity: EntityKey, where: Sql): boolean {
  const query = sql<{
    n: number;
  }>`SELECT 1 AS n FROM ${sql.table(stores[entity].table)} t WHERE ${where} LIMIT 1`;
  return first(db, { compile: () => query.compile(q) }) !== undefined;
}

/** What must be on record before a figure says anything, each with a row at least. */
function bases(key: FigureKey, entity: EntityKey): readonly (readonly [EntityKey, Sql])[] {
  const known = (column: string): readonly [EntityKey, Sql] => [
    'volunteers',
    sql`${sql.ref(`t.${column}`)} IS NOT NULL AND t.merged_into IS NULL`,
  ];
  switch (key) {
    case 'B6':
      return [known('political_status')];
    case 'B7':
    case 'B8':
      return [known('birth_date')];
    case 'B8b':
      return [known('political_status'), known('birth_date')];
    case 'B22c1':
    case 'B22c2':
      return [['sites', sql`TRUE`]];
    default:
      return [[entity, sql`TRUE`]];
  }
}

/** The whole of which a share is a part; undefined for a count. */
function wholeOf(key: FigureKey, asOf: string): 'V1' | Sql | undefined {
  if (key === 'B8' || key === 'B8b') return 'V1';
  if (key === 'B22c1') return dueUnits('suo', asOf);
  if (key === 'B22c2') return dueUnits('zhan', asOf);
  return undefined;
}

function compute({ db }: ReadContext, asOf: string): readonly FigureNumber[] {
  const purpose = countingPurpose(db, asOf);
  const rules = readSettings(db);
  const counted = new Map<FigureKey, number>();
  const rowsOf = (key: FigureKey, entity: EntityKey): number => {
    // The rows of the share of young people are the young people.
    const source: FigureKey = key === 'B8' ? 'B7' : key;
    const rows = counted.get(source) ?? countWhere(db, entity, FIGURE_ROWS[source](asOf, purpose));
    counted.set(source, rows);
    return rows;
  };
  return FIGURES.map((figure: FigureDef & { readonly key: FigureKey }) => {
    const { key, entity, definition, ...words } = figure;
    const rows = rowsOf(key, entity);
    const hasBase = bases(key, entity).every(([of, where]) => hasRow(db, of, where));
    const whole = wholeOf(key, asOf);
    const share =
      whole === undefined
        ? undefined
        : sharePercent(rows, whole === 'V1' ? rowsOf('V1', entity) : countWhere(db, entity, whole));
    const value = share === undefined ? rows : hasBase ? share : null;
    return {
      ...words,
      key,
      entity,
      value,
      rows,
      baseEmpty: !hasBase || value === null,
      definition: definition(rules),
    };
  });
}

/** Every figure as of a day, in their order. Throws INPUT_INVALID where there is no such day. */
export function figureValues(context: ReadContext, asOf: string): readonly FigureNumber[] {
  if (!isDateOnly(asOf)) throw new AppError('INPUT_INVALID', { field: 'asOf' });
  return whileUnchanged(context.db, `values:${asOf}`, () => compute(context, asOf));
}

/** A figure as it crosses the contract. */
export function shownFigure(figure: FigureNumber): Figure {
  const { key, name, value, unit, definition, scope, caveat, entity } = figure;
  return { key, name, value, unit, definition, scope, caveat, entity };
}

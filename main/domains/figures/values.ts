import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { Figure } from '../../../shared/contract/figures.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import type { FigureDef } from '../../../shared/domain/figures/figure-def.ts';
import { type FigureKey, FIGURES } from '../../../shared/domain/figures/definitions.ts';
import { sharePercent } from '../../../shared/domain/figures/share.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { first, q } from '../../db/run.ts';
import { readSettings } from '../settings/index.ts';
import { stores } from '../stores.ts';
import { whileUnchanged } from './memo.ts';
import { dueUnits, FIGURE_ROWS } from './rows.ts';
import { isServiceKey, knownRows, serviceBase, serviceValue } from './service-values.ts';
import type { Purpose, Sql } from './sql.ts';
import { STAR_ROWS } from './star-rows.ts';
import { turnedIds, VOLUNTEERS } from './state-at.ts';

/** A figure with its number as of a day. */
export interface FigureNumber {
  readonly key: FigureKey;
  readonly name: string;
  /** A count (0 too), a sum, or a share; null where a share, or a figure of service, has no base. */
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

/** Shares and sums whose rows are those of a count: counted once. */
const SAME_ROWS: Readonly<Partial<Record<FigureKey, FigureKey>>> = {
  V2: 'V1',
  B8: 'B7',
  S4: 'S1y',
  B24: 'B23',
  B24o: 'B23',
  B24y: 'B23y',
  B24oy: 'B23y',
};

/** Counts that are the sum of others, which have no row in common. */
const PARTS: Readonly<Partial<Record<FigureKey, readonly FigureKey[]>>> = {
  X: ['X1', 'X2', 'X3', 'X4', 'X5'],
  Xy: ['X1y', 'X2y', 'X3y', 'X4y', 'X5y'],
};

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

function entityOfFigure(key: FigureKey): EntityKey {
  return FIGURES.find((figure) => figure.key === key)?.entity ?? 'volunteers';
}

/** What must be on record before a figure says anything, each with a row at least. */
function bases(key: FigureKey, entity: EntityKey, asOf: string): readonly (readonly [EntityKey, Sql])[] {
  const known = (column: string): readonly [EntityKey, Sql] => [
    'volunteers',
    sql`${sql.ref(`t.${column}`)} IS NOT NULL AND t.merged_into IS NULL`,
  ];
  if (isServiceKey(key)) return [serviceBase(key, asOf)];
  if (key in STAR_ROWS) return [['starAwards', sql`t.awarded_on <= ${asOf}`]];
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
  const rows = (key: FigureKey): number => {
    const source = SAME_ROWS[key] ?? key;
    const known =
      counted.get(source) ??
      PARTS[source]?.reduce((sum, part) => sum + rows(part), 0) ??
      (isServiceKey(source) ? knownRows(db, source, asOf, purpose) : undefined) ??
      countWhere(db, entityOfFigure(source), FIGURE_ROWS[source](asOf, purpose));
    counted.set(source, known);
    return known;
  };
  const shareOf = (key: FigureKey): number | null | undefined => {
    if (key === 'V2') return sharePercent(rows('V1'), rules.population);
    const whole = wholeOf(key, asOf);
    if (whole === undefined) return undefined;
    return sharePercent(rows(key), whole === 'V1' ? rows('V1') : countWhere(db, entityOfFigure(key), whole));
  };
  return FIGURES.map((figure: FigureDef & { readonly key: FigureKey }) => {
    const { key, entity, definition, ...words } = figure;
    const hasBase = bases(key, entity, asOf).every(([of, where]) => hasRow(db, of, where));
    const own = { ...words, key, entity, definition: definition(rules, asOf) };
    if (isServiceKey(key)) {
      const value = hasBase ? serviceValue(key, { db, asOf, purpose, rules, rows }) : null;
      return { ...own, value, rows: hasBase ? rows(key) : 0, baseEmpty: value === null };
    }
    const share = shareOf(key);
    const value = share === undefined ? rows(key) : hasBase ? share : null;
    return { ...own, value, rows: rows(key), baseEmpty: !hasBase || value === null };
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

import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { FigureRules } from '../../../shared/domain/figures/figure-def.ts';
import type { ORDER_FIGURES } from '../../../shared/domain/figures/order-definitions.ts';
import type { FigureKey } from '../../../shared/domain/figures/definitions.ts';
import {
  completeYear,
  type Period,
  twelveMonths,
  upTo,
  yearPeriod,
} from '../../../shared/domain/figures/periods.ts';
import type { RECORD_FIGURES } from '../../../shared/domain/figures/record-definitions.ts';
import type { SESSION_FIGURES } from '../../../shared/domain/figures/session-definitions.ts';
import type { TRAINING_FIGURES } from '../../../shared/domain/figures/training-definitions.ts';
import { sharePercent } from '../../../shared/domain/figures/share.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { ORDER_ROWS, ORDER_WHOLES } from './order-rows.ts';
import { registeredVolunteers } from './people-rows.ts';
import { carnivalYear, RECORD_ROWS } from './record-rows.ts';
import {
  missedWeeksOfSeries,
  nationalities,
  offlinePeople,
  ordersUnder,
  peopleOfEpidemic,
  peopleServed,
  recordTotals,
  registeredServed,
  sessionTotals,
} from './service-totals.ts';
import {
  activitiesOf,
  childrenActivities,
  dueWeeks,
  epidemicSessions,
  lectureSeries,
  SESSION_ROWS,
} from './session-rows.ts';
import { type Purpose, setting, type Sql } from './sql.ts';
import { TRAINING_ROWS } from './training-rows.ts';

export type ServiceKey = (
  | typeof SESSION_FIGURES
  | typeof RECORD_FIGURES
  | typeof TRAINING_FIGURES
  | typeof ORDER_FIGURES
)[number]['key'];

export function isServiceKey(key: FigureKey): key is ServiceKey {
  return key in SESSION_ROWS || key in RECORD_ROWS || key in TRAINING_ROWS || key in ORDER_ROWS;
}

const ofYear = (asOf: string) => yearPeriod(completeYear(asOf));

/** Rows that totals know: nobody has to walk a million of them. The others are counted by their condition. */
const ROWS: Readonly<Partial<Record<ServiceKey, (db: Database, asOf: string, purpose: Purpose) => number>>> =
  {
    S1: (db, asOf) => sessionTotals(db, upTo(asOf), false).sessions,
    S1y: (db, asOf) => sessionTotals(db, ofYear(asOf), false).sessions,
    B23: (db, asOf) => sessionTotals(db, upTo(asOf), true).sessions,
    B23y: (db, asOf) => sessionTotals(db, ofYear(asOf), true).sessions,
    R1: (db, asOf) => recordTotals(db, upTo(asOf)).records,
    R1y: (db, asOf) => recordTotals(db, ofYear(asOf)).records,
    R2: (db, asOf) => recordTotals(db, upTo(asOf)).records,
    R2y: (db, asOf) => recordTotals(db, ofYear(asOf)).records,
    R3: (db, asOf) => peopleServed(db, upTo(asOf)),
    R3y: (db, asOf) => peopleServed(db, ofYear(asOf)),
    R4: (db, asOf, purpose) => registeredServed(db, twelveMonths(asOf), registeredVolunteers(asOf, purpose)),
    B15: peopleOfEpidemic,
    R5: (db, asOf) => recordTotals(db, twelveMonths(asOf)).records,
    R5a: (db, asOf) => recordTotals(db, twelveMonths(asOf)).records,
  };

/** Rows of a figure where totals know them; undefined where they have to be counted. */
export function knownRows(db: Database, key: ServiceKey, asOf: string, purpose: Purpose): number | undefined {
  return ROWS[key]?.(db, asOf, purpose);
}

/** What a value that is no count is computed from. */
export interface Ask {
  readonly db: Database;
  readonly asOf: string;
  readonly purpose: Purpose;
  readonly rules: FigureRules;
  /** Rows of another figure. */
  readonly rows: (key: FigureKey) => number;
}

/** Hours with one decimal from the sum of the minutes: converted once. */
function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A part for each of so many, with one decimal; null where there are none. */
function each(part: number, count: number): number | null {
  return count === 0 ? null : oneDecimal(part / count);
}

/** A share of orders; null where there is no whole. */
function orderShare(key: keyof typeof ORDER_WHOLES) {
  return ({ db, asOf, purpose, rows }: Ask) =>
    sharePercent(rows(key), ordersUnder(db, ORDER_WHOLES[key](asOf, purpose)));
}

const minutesOf = ({ db }: Ask, period: Period) => recordTotals(db, period).minutes;

/** Values that are not the number of their rows; null = 数据不足. */
const VALUES: Readonly<Partial<Record<ServiceKey, (ask: Ask) => number | null>>> = {
  B24: ({ db, asOf }) => sessionTotals(db, upTo(asOf), true).people,
  B24y: ({ db, asOf }) => sessionTotals(db, ofYear(asOf), true).people,
  B24o: ({ db, asOf }) => sessionTotals(db, upTo(asOf), true).online,
  B24oy: ({ db, asOf }) => sessionTotals(db, ofYear(asOf), true).online,
  B17: ({ db, asOf, purpose }) => offlinePeople(db, SESSION_ROWS.B17(asOf, purpose)),
  S3: ({ rows }) => each(rows('S3'), rows('B22')),
  S4: ({ rows, rules }) => each(rows('S4') * 1000, rules.population),
  T3g: ({ db, asOf }) => missedWeeksOfSeries(db, asOf),
  R1: (ask) => hours(minutesOf(ask, upTo(ask.asOf))),
  R1y: (ask) => hours(minutesOf(ask, ofYear(ask.asOf))),
  R4: ({ rows }) => sharePercent(rows('R4'), rows('V1')),
  R5: (ask) => each(minutesOf(ask, twelveMonths(ask.asOf)) / 60, ask.rows('V1')),
  R5a: (ask) => each(minutesOf(ask, twelveMonths(ask.asOf)) / 60, ask.rows('R4')),
  R6: ({ rows }) => sharePercent(rows('R6'), rows('B6')),
  T4d: orderShare('T4d'),
  T4r: orderShare('T4r'),
  T4s: orderShare('T4s'),
  B18: ({ db, asOf, purpose }) => nationalities(db, RECORD_ROWS.B18(asOf, purpose)),
};

/** The value of a figure of service. */
export function serviceValue(key: ServiceKey, ask: Ask): number | null {
  const value = VALUES[key];
  return value ? value(ask) : ask.rows(key);
}

const within = (column: string, { from, to }: Period): Sql =>
  sql`${sql.ref(`t.${column}`)} BETWEEN ${from} AND ${to}`;

/** What must be on record before a figure of service says anything: one row at least. */
export function serviceBase(key: ServiceKey, asOf: string): readonly [EntityKey, Sql] {
  const sessions = (period: Period): readonly [EntityKey, Sql] => ['sessions', within('held_on', period)];
  const records = (period: Period): readonly [EntityKey, Sql] => [
    'serviceRecords',
    within('served_on', period),
  ];
  switch (key) {
    case 'S1y':
    case 'S2y':
    case 'S3':
    case 'S4':
    case 'B23y':
    case 'B24y':
    case 'B24oy':
      return sessions(ofYear(asOf));
    case 'B14':
    case 'B15':
    case 'B16':
      return ['sessions', epidemicSessions('t', asOf)];
    case 'B17':
      return ['sessions', sql`t.activity_id IN (${childrenActivities}) AND t.held_on <= ${asOf}`];
    case 'B18':
    case 'B19':
      return [
        'sessions',
        sql`t.activity_id IN (${activitiesOf(setting('carnivalProject'))}) AND t.held_on <= ${asOf}
          AND substr(t.held_on, 1, 4) = ${carnivalYear}`,
      ];
    case 'T3':
    case 'T3g':
      return ['activities', sql`${lectureSeries} AND EXISTS (${dueWeeks(asOf)})`];
    case 'R1y':
    case 'R2y':
    case 'R3y':
      return records(ofYear(asOf));
    case 'B9':
    case 'B10':
    case 'B10p':
      return ['trainingClasses', within('held_on', ofYear(asOf))];
    case 'T4':
    case 'T4p':
    case 'T4d':
    case 'T4r':
    case 'T4s':
    case 'T4g':
      return ['serviceOrders', within('ordered_on', twelveMonths(asOf))];
    case 'R4':
    case 'R5':
    case 'R5a':
    case 'R6':
      return records(twelveMonths(asOf));
    case 'R1':
    case 'R2':
    case 'R3':
      return records(upTo(asOf));
    default:
      return sessions(upTo(asOf));
  }
}

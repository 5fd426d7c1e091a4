import { type RawBuilder, sql } from 'kysely';
import { REGISTERED_ORGANIZATION_KINDS } from '../../../shared/domain/codes/organization-kinds.ts';
import { COVERAGE_LEVELS, type CoverageKind } from '../../../shared/domain/figures/chart-labels.ts';
import { type FigureKey, isFigureKey } from '../../../shared/domain/figures/definitions.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/defaults.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { DOCUMENT_ROWS } from './document-rows.ts';
import { cameBy, countedAt, SITES, VOLUNTEERS } from './state-at.ts';

type Sql = RawBuilder<unknown>;

/** How a condition is going to be used. The rows are the same each time; only the way to them differs. */
export interface Purpose {
  /** May start from an index of its own columns: for counting. A list starts from its sort order instead. */
  readonly seeks: boolean;
  /** Volunteers whose state turned since the day, where they were looked up before. */
  readonly turned?: readonly number[];
}

const LISTING: Purpose = { seeks: false };

/** A column of the row, with a sign that keeps SQLite from starting at its index where the purpose is a list. */
const column = (name: string, { seeks }: Purpose): Sql =>
  seeks ? sql.ref(`t.${name}`) : sql`+${sql.ref(`t.${name}`)}`;

const setting = (key: string): Sql => sql`(SELECT s.value FROM setting s WHERE s.key = ${key})`;

/** 在册: registered by the day and in the normal state on it. A merged row never counts, on no day. */
export function registeredVolunteers(asOf: string, purpose: Purpose): Sql {
  return sql`t.merged_into IS NULL AND ${cameBy(sql.ref('t.registered_on'), asOf)}
    AND ${countedAt(VOLUNTEERS, 't', asOf, purpose.turned)}`;
}

/** 党员: with or without 预备党员, as the office decides. */
function party(purpose: Purpose): Sql {
  return sql`${column('political_status', purpose)} IN
    ('01', CASE WHEN ${setting('partyIncludesProbationary')} = 'false' THEN '01' ELSE '02' END)`;
}

/** Born so that `years` were completed on the day, or earlier. Compares texts exactly as `ageOn` does. */
function birthdayBound(asOf: string, years: Sql): Sql {
  return sql`(SELECT printf('%04d', max(0, ${Number(asOf.slice(0, 4))} - ${years})) || ${asOf.slice(4)})`;
}

/** 青年: completed years of age on the day within the office's limits; blank birth dates never. */
function youth(asOf: string, purpose: Purpose): Sql {
  const age = (key: 'youthMinAge' | 'youthMaxAge'): Sql =>
    sql`coalesce(CAST(${setting(key)} AS INTEGER), ${DEFAULT_SETTINGS[key]})`;
  const birth = column('birth_date', purpose);
  const older = birthdayBound(asOf, sql`(${age('youthMaxAge')} + 1)`);
  return sql`(${birth} > ${older} AND ${birth} <= ${birthdayBound(asOf, age('youthMinAge'))})`;
}

/** Young Party members are one person, not two. */
function either(asOf: string, purpose: Purpose): Sql {
  return sql`(${party(purpose)} OR ${youth(asOf, purpose)})`;
}

/** Completed years of age on the day from `from` to `to`. */
export function agedBetween(asOf: string, from: number, to: number | null): Sql {
  const upper = sql`t.birth_date <= ${birthdayBound(asOf, sql`${from}`)}`;
  return to === null ? upper : sql`${upper} AND t.birth_date > ${birthdayBound(asOf, sql`${to + 1}`)}`;
}

function organizations(isRegistered: boolean, asOf: string): Sql {
  const kinds = sql.join([...REGISTERED_ORGANIZATION_KINDS]);
  return sql`t.status = 'normal' AND ${cameBy(sql.ref('t.established_on'), asOf)}
    AND t.kind ${isRegistered ? sql`IN` : sql`NOT IN`} (${kinds})`;
}

/** Sites of one kind that were open on the day. */
function openSites(alias: string, kind: string, asOf: string): Sql {
  return sql`${sql.ref(`${alias}.kind`)} = ${kind} AND ${cameBy(sql.ref(`${alias}.opened_on`), asOf)}
    AND ${countedAt(SITES, alias, asOf)}`;
}

function levelOf(kind: CoverageKind) {
  const level = COVERAGE_LEVELS.find((each) => each.kind === kind);
  if (!level) throw new Error(`No level of ${kind}`);
  return level;
}

/** Units in use on the day that should have a site of the kind; the day of closing is the last one in use. */
export function dueUnits(kind: CoverageKind, asOf: string): Sql {
  return sql`t.type IN (${sql.join([...levelOf(kind).unitTypes])}) AND ${cameBy(sql.ref('t.valid_from'), asOf)}
    AND (t.valid_to IS NULL OR t.valid_to >= ${asOf})`;
}

/** Those of them that have one. */
export function coveredUnits(kind: CoverageKind, asOf: string): Sql {
  return sql`${dueUnits(kind, asOf)}
    AND t.id IN (SELECT s.unit_id FROM site s WHERE ${openSites('s', kind, asOf)})`;
}

type FigureRows = (asOf: string, purpose: Purpose) => Sql;

const volunteers =
  (also: (asOf: string, purpose: Purpose) => Sql): FigureRows =>
  (asOf, purpose) =>
    sql`${registeredVolunteers(asOf, purpose)} AND ${also(asOf, purpose)}`;

/** The rows behind every figure: the one definition by which they are counted and listed. */
export const FIGURE_ROWS: Readonly<Record<FigureKey, FigureRows>> = {
  V1: registeredVolunteers,
  B6: volunteers((_, purpose) => party(purpose)),
  B7: volunteers(youth),
  B8: volunteers(youth),
  // One walk over an index that holds both columns; two seeks would have to fetch every row.
  B8b: volunteers((asOf, purpose) => either(asOf, { ...purpose, seeks: false })),
  O1: (asOf) => organizations(true, asOf),
  O2: (asOf) => organizations(false, asOf),
  B20: (asOf) => openSites('t', 'center', asOf),
  B21: (asOf) => openSites('t', 'suo', asOf),
  B22: (asOf) => openSites('t', 'zhan', asOf),
  B22c1: (asOf) => coveredUnits('suo', asOf),
  B22c2: (asOf) => coveredUnits('zhan', asOf),
  B25: (asOf) => openSites('t', 'park', asOf),
  B26: (asOf) => openSites('t', 'enterprise', asOf),
  B27: (asOf) => openSites('t', 'campus', asOf),
  ...DOCUMENT_ROWS,
};

/** Rows behind a figure, as a condition on alias `t` of its entity's table; undefined for no figure or no such day. */
export const figureCondition: FigureCondition = (key, asOf) =>
  isFigureKey(key) && isDateOnly(asOf) ? FIGURE_ROWS[key](asOf, LISTING) : undefined;

import { sql } from 'kysely';
import { REGISTERED_ORGANIZATION_KINDS } from '../../../shared/domain/codes/organization-kinds.ts';
import { COVERAGE_LEVELS, type CoverageKind } from '../../../shared/domain/figures/chart-labels.ts';
import { type FigureKey, isFigureKey } from '../../../shared/domain/figures/definitions.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { DOCUMENT_ROWS } from './document-rows.ts';
import { ORDER_ROWS } from './order-rows.ts';
import { either, partyVolunteers, registeredVolunteers, youth } from './people-rows.ts';
import { RECORD_ROWS } from './record-rows.ts';
import { SESSION_ROWS } from './session-rows.ts';
import { STAR_ROWS } from './star-rows.ts';
import type { FigureRows, Purpose, Sql } from './sql.ts';
import { cameBy, countedAt, SITES } from './state-at.ts';
import { TRAINING_ROWS } from './training-rows.ts';

const LISTING: Purpose = { seeks: false };

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

const volunteers =
  (also: (asOf: string, purpose: Purpose) => Sql): FigureRows =>
  (asOf, purpose) =>
    sql`${registeredVolunteers(asOf, purpose)} AND ${also(asOf, purpose)}`;

/** The rows behind every figure: the one definition by which they are counted and listed. */
export const FIGURE_ROWS: Readonly<Record<FigureKey, FigureRows>> = {
  V1: registeredVolunteers,
  V2: registeredVolunteers,
  B6: partyVolunteers,
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
  ...SESSION_ROWS,
  ...RECORD_ROWS,
  ...TRAINING_ROWS,
  ...STAR_ROWS,
  ...ORDER_ROWS,
  ...DOCUMENT_ROWS,
};

/** Rows behind a figure, as a condition on alias `t` of its entity's table; undefined for no figure or no such day. */
export const figureCondition: FigureCondition = (key, asOf) =>
  isFigureKey(key) && isDateOnly(asOf) ? FIGURE_ROWS[key](asOf, LISTING) : undefined;

import { sql } from 'kysely';
import {
  completeYear,
  type Period,
  twelveMonths,
  upTo,
  yearPeriod,
} from '../../../shared/domain/figures/periods.ts';
import type { RECORD_FIGURES } from '../../../shared/domain/figures/record-definitions.ts';
import { partyVolunteers, registeredVolunteers } from './people-rows.ts';
import { activitiesOf } from './session-rows.ts';
import { type FigureRows, setting, type Sql } from './sql.ts';

/** 已生效 records with a day of service in the period. */
function records({ from, to }: Period): Sql {
  return sql`t.status = 'effective' AND t.served_on BETWEEN ${from} AND ${to}`;
}

/**
 * Years of people (alias `y`) with an 已生效 record in a period. Exact for every period that reaches into two years or
 * fills one from its first or to its last day: where both ends lie within one year, neither may.
 */
function servedIn({ from, to }: Period): Sql {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  // The sign keeps SQLite at the order of the people: a walk through it needs no sorting.
  return sql`y.records > 0 AND +y.year BETWEEN ${first} AND ${last}
    AND (y.year > ${first} OR y.last_on >= ${from}) AND (y.year < ${last} OR y.first_on <= ${to})`;
}

/** Not merged into somebody else: who was may keep the record of a session in which both are recorded. */
export function isOwn(person: Sql): Sql {
  return sql`${person} NOT IN (SELECT m.id FROM volunteer m WHERE m.merged_into IS NOT NULL)`;
}

/** Ids of people with an 已生效 record in a period, in their order. */
export function served(period: Period): Sql {
  return sql`SELECT y.volunteer_id FROM volunteer_year y WHERE ${servedIn(period)} AND ${isOwn(sql.ref('y.volunteer_id'))}`;
}

/** The same asked of one person (alias `t`). */
export function hasServed(period: Period): Sql {
  return sql`EXISTS (SELECT 1 FROM volunteer_year y WHERE y.volunteer_id = t.id AND ${servedIn(period)})`;
}

/** A list asks person by person; a count looks everybody up in one set, without fetching them. */
const people =
  (periodOf: (asOf: string) => Period): FigureRows =>
  (asOf, { seeks }) =>
    seeks ? sql`+t.id IN (${served(periodOf(asOf))})` : hasServed(periodOf(asOf));
const ofYear = (asOf: string) => yearPeriod(completeYear(asOf));
/** 活跃: served within the twelve months up to the day. */
const active = people(twelveMonths);

/**
 * Ids of people with an 已生效 record in sessions. Where everybody of a session counts, its total says so and no record
 * is fetched; the states are spelled out for the index of a session's people.
 */
export function attended(sessions: Sql): Sql {
  return sql`SELECT r.volunteer_id FROM session s CROSS JOIN session_total n ON n.session_id = s.id
    CROSS JOIN service_record r ON r.session_id = s.id
    WHERE ${sessions} AND (n.effective_people = n.people OR r.status = 'effective')
      AND r.status NOT IN ('reversed', 'reversal')`;
}

/** One person (alias `t`) with an 已生效 record in a session of 疫情防控. */
function wasThere(asOf: string): Sql {
  return sql`EXISTS (SELECT 1 FROM service_record r CROSS JOIN session s ON s.id = r.session_id
    WHERE r.volunteer_id = t.id AND r.status = 'effective' AND s.campaign = 'epidemic'
      AND s.held_on BETWEEN ${setting('epidemicFrom')} AND min(${setting('epidemicTo')}, ${asOf})
      AND s.review = 'passed' AND s.status = 'held')`;
}

/** A number that is bound comes as one with decimals. */
export const carnivalYear: Sql = sql`CAST(CAST(${setting('carnivalYear')} AS INTEGER) AS TEXT)`;

/** People of the carnival of the year that the settings give. */
function carnival(asOf: string): Sql {
  const year = carnivalYear;
  return sql`t.id IN (${attended(sql`s.activity_id IN (${activitiesOf(setting('carnivalProject'))})
    AND s.held_on BETWEEN ${year} || '-01-01' AND min(${year} || '-12-31', ${asOf})
    AND s.status = 'held' AND s.review = 'passed'`)})`;
}

const REGIONS = ['HKG', 'MAC', 'TWN'];

type RecordFigure = (typeof RECORD_FIGURES)[number]['key'];

/** The rows behind the figures of service records. */
export const RECORD_ROWS: Readonly<Record<RecordFigure, FigureRows>> = {
  R1: (asOf) => records(upTo(asOf)),
  R1y: (asOf) => records(ofYear(asOf)),
  R2: (asOf) => records(upTo(asOf)),
  R2y: (asOf) => records(ofYear(asOf)),
  R3: people(upTo),
  R3y: people(ofYear),
  R4: (asOf, purpose) => sql`${active(asOf, purpose)} AND ${registeredVolunteers(asOf, purpose)}`,
  R5: (asOf) => records(twelveMonths(asOf)),
  R5a: (asOf) => records(twelveMonths(asOf)),
  R6: (asOf, purpose) => sql`${active(asOf, purpose)} AND ${partyVolunteers(asOf, purpose)}`,
  B15: wasThere,
  B18: (asOf) => sql`${carnival(asOf)} AND t.nationality <> 'CHN'`,
  B19: (asOf) => sql`${carnival(asOf)} AND t.nationality NOT IN ('CHN', ${sql.join(REGIONS)})`,
};

import { sql } from 'kysely';
import type { SESSION_FIGURES } from '../../../shared/domain/figures/session-definitions.ts';
import {
  completeYear,
  type Period,
  twelveMonths,
  upTo,
  wholeWeeks,
  yearPeriod,
} from '../../../shared/domain/figures/periods.ts';
import { type FigureRows, setting, type Sql } from './sql.ts';

/** 场次: held and passed, within a period. Spelled out, so that the index of review and state serves it. */
export function countedSessions(alias: string, { from, to }: Period): Sql {
  const at = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${at('review')} = 'passed' AND ${at('status')} = 'held' AND ${at('held_on')} BETWEEN ${from} AND ${to}`;
}

const atSites = (alias: string): Sql => sql`${sql.ref(`${alias}.site_id`)} IS NOT NULL`;

/** Sessions of 疫情防控, in the time that the settings give, up to the day. */
export function epidemicSessions(alias: string, asOf: string): Sql {
  const at = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${at('campaign')} = 'epidemic'
    AND ${at('held_on')} BETWEEN ${setting('epidemicFrom')} AND min(${setting('epidemicTo')}, ${asOf})
    AND +${at('review')} = 'passed' AND +${at('status')} = 'held'`;
}

/** Activities of a project by its name. */
export function activitiesOf(name: Sql): Sql {
  return sql`SELECT a.id FROM project p JOIN activity a ON a.project_id = p.id WHERE p.name = ${name}`;
}

const CHILDREN = '02';
/** The activities of the project for children that the settings name, where children are who it serves. */
export const childrenActivities: Sql = sql`SELECT a.id FROM project p JOIN activity a ON a.project_id = p.id
  WHERE p.name = ${setting('childrenProject')} AND ',' || p.target_groups || ',' LIKE ${`%,${CHILDREN},%`}`;

/** Weekly series of the name that the settings give. */
export const lectureSeries: Sql = sql`t.weekday IS NOT NULL AND t.series_from IS NOT NULL
  AND instr(t.name, ${setting('lectureSeries')}) > 0`;

/** The day of a week `w` on which a series (alias `t`) was due. */
const due = sql`date(w.value, '+' || (t.weekday - 1) || ' days')`;

/** The weeks that ended in the twelve months up to the day in which a series (alias `t`) was due. */
export function dueWeeks(asOf: string): Sql {
  const mondays = JSON.stringify(wholeWeeks(twelveMonths(asOf)));
  return sql`SELECT w.value AS monday FROM json_each(${mondays}) w
    WHERE ${due} >= t.series_from AND ${due} <= coalesce(t.series_to, ${asOf})`;
}

/** Those of them in which it was not held: the question that `weeklyGaps` answers for the page of an activity. */
export function missedWeeks(asOf: string): Sql {
  return sql`SELECT d.monday FROM (${dueWeeks(asOf)}) d
    WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.activity_id = t.id
      AND s.held_on BETWEEN d.monday AND date(d.monday, '+6 days') AND +s.status = 'held' AND +s.review = 'passed')`;
}

/** Ids of those who held sessions of 疫情防控, alone or with others. */
function epidemicTeams(asOf: string): Sql {
  return sql`SELECT s.organization_id FROM session s WHERE ${epidemicSessions('s', asOf)}
    UNION SELECT p.organization_id FROM session s JOIN session_partner p ON p.session_id = s.id
    WHERE ${epidemicSessions('s', asOf)}`;
}

const ofYear = (asOf: string) => yearPeriod(completeYear(asOf));
const active = (period: Period): Sql =>
  sql`EXISTS (SELECT 1 FROM session s WHERE s.activity_id = t.id AND s.held_on BETWEEN ${period.from} AND ${period.to}
    AND +s.status = 'held' AND +s.review = 'passed')`;

type SessionFigure = (typeof SESSION_FIGURES)[number]['key'];

/** The rows behind the figures of sessions. */
export const SESSION_ROWS: Readonly<Record<SessionFigure, FigureRows>> = {
  S1: (asOf) => countedSessions('t', upTo(asOf)),
  S1y: (asOf) => countedSessions('t', ofYear(asOf)),
  S2: (asOf) => active(upTo(asOf)),
  S2y: (asOf) => active(ofYear(asOf)),
  B23: (asOf) => sql`${countedSessions('t', upTo(asOf))} AND ${atSites('t')}`,
  B23y: (asOf) => sql`${countedSessions('t', ofYear(asOf))} AND ${atSites('t')}`,
  B24: (asOf) => sql`${countedSessions('t', upTo(asOf))} AND ${atSites('t')}`,
  B24y: (asOf) => sql`${countedSessions('t', ofYear(asOf))} AND ${atSites('t')}`,
  B24o: (asOf) => sql`${countedSessions('t', upTo(asOf))} AND ${atSites('t')}`,
  B24oy: (asOf) => sql`${countedSessions('t', ofYear(asOf))} AND ${atSites('t')}`,
  S3: (asOf) => sql`${countedSessions('t', ofYear(asOf))}
    AND t.site_id IN (SELECT s.id FROM site s WHERE s.kind = 'zhan')`,
  S4: (asOf) => countedSessions('t', ofYear(asOf)),
  B14: (asOf) => sql`t.id IN (${epidemicTeams(asOf)})`,
  B16: (asOf) => epidemicSessions('t', asOf),
  B17: (asOf) => sql`t.activity_id IN (${childrenActivities}) AND t.held_on <= ${asOf}
    AND +t.review = 'passed' AND +t.status = 'held'`,
  T3: (asOf) => sql`${lectureSeries} AND EXISTS (${dueWeeks(asOf)}) AND NOT EXISTS (${missedWeeks(asOf)})`,
  T3g: (asOf) => sql`${lectureSeries} AND EXISTS (${missedWeeks(asOf)})`,
};

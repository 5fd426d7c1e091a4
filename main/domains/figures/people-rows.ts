import { sql } from 'kysely';
import { setting, type Purpose, type Sql } from './sql.ts';
import { cameBy, countedAt, VOLUNTEERS } from './state-at.ts';

/** A column of the row, with a sign that keeps SQLite from starting at its index where the purpose is a list. */
const column = (name: string, { seeks }: Purpose): Sql =>
  seeks ? sql.ref(`t.${name}`) : sql`+${sql.ref(`t.${name}`)}`;

/** 在册: registered by the day and in the normal state on it. A merged row never counts, on no day. */
export function registeredVolunteers(asOf: string, purpose: Purpose): Sql {
  return sql`t.merged_into IS NULL AND ${cameBy(sql.ref('t.registered_on'), asOf)}
    AND ${countedAt(VOLUNTEERS, 't', asOf, purpose.turned)}`;
}

/** 党员: with or without 预备党员, as the office decides. */
function party(purpose: Purpose): Sql {
  return sql`${column('political_status', purpose)} IN
    ('01', CASE WHEN ${setting('partyIncludesProbationary')} = 0 THEN '01' ELSE '02' END)`;
}

/** Born so that `years` were completed on the day, or earlier. Compares texts exactly as `ageOn` does. */
function birthdayBound(asOf: string, years: Sql): Sql {
  return sql`(SELECT printf('%04d', max(0, ${Number(asOf.slice(0, 4))} - ${years})) || ${asOf.slice(4)})`;
}

/** 青年: completed years of age on the day within the office's limits; blank birth dates never. */
export function youth(asOf: string, purpose: Purpose): Sql {
  const birth = column('birth_date', purpose);
  const older = birthdayBound(asOf, sql`(${setting('youthMaxAge')} + 1)`);
  return sql`(${birth} > ${older} AND ${birth} <= ${birthdayBound(asOf, setting('youthMinAge'))})`;
}

/** Young Party members are one person, not two. */
export function either(asOf: string, purpose: Purpose): Sql {
  return sql`(${party(purpose)} OR ${youth(asOf, purpose)})`;
}

/** Completed years of age on the day from `from` to `to`. */
export function agedBetween(asOf: string, from: number, to: number | null): Sql {
  const upper = sql`t.birth_date <= ${birthdayBound(asOf, sql`${from}`)}`;
  return to === null ? upper : sql`${upper} AND t.birth_date > ${birthdayBound(asOf, sql`${to + 1}`)}`;
}

/** 党员志愿者: registered on the day, and of the Party. */
export function partyVolunteers(asOf: string, purpose: Purpose): Sql {
  return sql`${registeredVolunteers(asOf, purpose)} AND ${party(purpose)}`;
}

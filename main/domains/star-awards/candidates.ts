import type { Database } from 'better-sqlite3';
import type { StarCandidate, StarSchemeView } from '../../../shared/contract/star-awards.ts';
import {
  candidatesOf,
  type LevelRule,
  schemeOn,
  type StarLevel,
  starOf,
} from '../../../shared/domain/star-awards/scheme.ts';
import { yearsBefore } from '../../../shared/kernel/date-only.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { checkDay } from '../ledger/references.ts';
import { entityWriter } from '../ledger/write.ts';
import { minutesOf } from './minutes.ts';
import { readSchemes } from './schemes.ts';
import { starAwardStore } from './store.ts';

const ADULT_AGE = 18;

/**
 * Who may reach the lowest level: totals of whole years, the year of the day included, are never less than what counts
 * until the day. Only these few are counted again record by record.
 */
const MAY_REACH = `SELECT y.volunteer_id AS volunteerId, sum(y.minutes) AS most FROM volunteer_year y
  WHERE y.year <= :year GROUP BY y.volunteer_id HAVING sum(y.minutes) >= :lowest`;

/** Levels that somebody holds, stands for, or was refused or withdrawn on this very day. */
const TAKEN = `SELECT volunteer_id, max(CAST(level AS INTEGER)) FROM star_award
  WHERE status NOT IN ('refused', 'withdrawn') OR cut_off = :cutOff GROUP BY volunteer_id`;

/**
 * 正常 and 暂停; rows of a person who was merged away are the other one's. The sign before the state keeps the planner at
 * the few awards of the person: without statistics it would walk all that were ever awarded.
 */
export const PERSON = `SELECT v.id AS volunteerId, v.name, (SELECT u.name FROM unit u WHERE u.id = v.street_id) AS street,
    v.birth_date AS birthDate, coalesce((SELECT max(CAST(a.level AS INTEGER)) FROM star_award a
      WHERE a.volunteer_id = v.id AND +a.status = 'awarded'), 0) AS held
  FROM volunteer v WHERE v.id = ? AND v.merged_into IS NULL AND v.status IN ('2', '3')`;

const WITHIN = `WITH RECURSIVE below (id) AS (SELECT :unitId UNION SELECT u.id FROM unit u JOIN below ON u.parent_id = below.id)
  SELECT 1 FROM volunteer v WHERE v.id = :volunteerId AND (v.street_id IN below OR v.community_id IN below)`;

interface Person {
  readonly volunteerId: number;
  readonly name: string;
  readonly street: string | null;
  readonly birthDate: string | null;
  readonly held: number;
}

interface Rated {
  readonly volunteerId: number;
  readonly minutes: number;
  readonly taken: number;
}

/** Volunteers who reach a level above the one they hold or stand for. */
function ratedOn(db: Database, cutOff: string, levels: readonly LevelRule[]): readonly Rated[] {
  const taken = new Map(statement(db, TAKEN).raw().all({ cutOff }) as [number, number][]);
  const lowest = Math.min(...levels.map(({ minutes }) => minutes));
  const mayReach = statement(db, MAY_REACH)
    .raw()
    .all({ year: cutOff.slice(0, 4), lowest }) as [number, number][];
  return mayReach.flatMap(([volunteerId, most]) => {
    const above = taken.get(volunteerId) ?? 0;
    if (starOf(most, { levels }) <= above) return [];
    return [{ volunteerId, minutes: minutesOf(db, volunteerId, cutOff), taken: above }];
  });
}

/** The candidates of a day by a scheme, the highest level and the longest time first. */
export function findCandidates(
  db: Database,
  scheme: StarSchemeView,
  cutOff: string,
  unitId: number | null,
): StarCandidate[] {
  const { levels } = scheme;
  const isWithin = (volunteerId: number) =>
    unitId === null || statement(db, WITHIN).get({ unitId, volunteerId }) !== undefined;
  const found = candidatesOf(ratedOn(db, cutOff, levels), scheme).flatMap(
    ({ volunteerId, minutes, level }) => {
      const person = statement(db, PERSON).get(volunteerId) as Person | undefined;
      if (!person || !isWithin(volunteerId)) return [];
      const { name, street, birthDate, held } = person;
      const minor = isMinor(birthDate, cutOff);
      return [{ volunteerId, name, street, held, minutes, level, grantor: grantorOf(levels, level), minor }];
    },
  );
  return found.toSorted(
    (a, b) => b.level - a.level || b.minutes - a.minutes || a.volunteerId - b.volunteerId,
  );
}

/** Under 18 on a day; an unknown birth date says nothing. */
export function isMinor(birthDate: string | null, day: string): boolean {
  return birthDate !== null && birthDate > yearsBefore(day, ADULT_AGE);
}

function grantorOf(levels: readonly LevelRule[], level: StarLevel): LevelRule['grantor'] {
  return levels.find((rule) => rule.level === level)?.grantor ?? 'local';
}

export const candidates: QueriesOf<'starAwards'>['candidates'] = ({ db }, { cutOff, unitId, limit }) => {
  checkDay(cutOff, 'cutOff');
  const scheme = schemeOn(readSchemes(db), cutOff);
  if (!scheme) return { scheme: null, candidates: [], count: 0 };
  const found = findCandidates(db, scheme, cutOff, unitId);
  return {
    scheme: { id: scheme.id, name: scheme.name },
    candidates: found.slice(0, limit),
    count: found.length,
  };
};

const LEVEL_TAKEN = `SELECT coalesce(max(CAST(level AS INTEGER)), 0) FROM star_award
  WHERE volunteer_id = :id AND (status NOT IN ('refused', 'withdrawn') OR cut_off = :cutOff)`;

/** Makes ticked volunteers candidates of the level that their time reaches, counted anew. Throws INPUT_INVALID. */
export const add: CommandsOf<'starAwards'>['add'] = (context, { cutOff, batch, volunteerIds }) => {
  const { db, today } = context;
  checkDay(cutOff, 'cutOff');
  const scheme = schemeOn(readSchemes(db), cutOff);
  if (!scheme || cutOff > today) throw new AppError('INPUT_INVALID', { field: 'cutOff' });
  const ids = [...new Set(volunteerIds)].filter((id) => statement(db, PERSON).get(id) !== undefined);
  const rated = ids.map((id) => ({
    id,
    minutes: minutesOf(db, id, cutOff),
    taken: Number(statement(db, LEVEL_TAKEN).pluck().get({ id, cutOff })),
  }));
  const writer = entityWriter(starAwardStore, writeDeps(context));
  const chosen = candidatesOf(rated, scheme);
  for (const { id: volunteer, minutes, level } of chosen) {
    const values = {
      volunteer,
      level: String(level),
      status: 'candidate',
      minutes,
      cutOff,
      batch: batch || null,
    };
    const { id, after } = writer.insert(values);
    statement(db, 'UPDATE star_award SET scheme_id = ? WHERE id = ?').run(scheme.id, id);
    context.recordChange({ entity: 'starAwards', id, action: 'add', after });
  }
  const added = chosen.length;
  context.describe({ entity: 'starAwards', summary: { name: batch, added, cutOff } });
  return { added, leftOut: volunteerIds.length - added };
};

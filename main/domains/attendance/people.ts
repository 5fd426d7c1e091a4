import type { Attendee } from '../../../shared/contract/attendance.ts';
import { pinyin } from '../../../shared/domain/names/pinyin.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { LIVE } from '../service-records/facts.ts';
import { daysAround, type SheetSession, type SheetTeam } from './session.ts';

/** A person of a sheet before anything of the session is known. */
export interface SheetPerson {
  readonly id: number;
  readonly name: string;
  readonly teamId: number | null;
  readonly role: string | null;
}

/** The first organiser in whose team somebody is says the role. */
const PEOPLE = `SELECT v.id, v.name, m.organization_id AS teamId, m.role FROM json_each(:ids) j
  JOIN volunteer v ON v.id = j.value
  LEFT JOIN membership m ON m.id = (SELECT o.id FROM json_each(:teams) t
    JOIN membership o ON o.volunteer_id = v.id AND o.organization_id = t.value ORDER BY t.key LIMIT 1)
  WHERE v.merged_into IS NULL`;

const TAILS = `SELECT d.volunteer_id, substr(d.number, -4) FROM json_each(:ids) j
  JOIN identity_document d ON d.volunteer_id = j.value AND d.is_primary = 1`;

const NOTES = 'SELECT volunteer_id, note FROM attendance_note WHERE session_id = :session';

const SAVED = `SELECT volunteer_id AS volunteerId, id AS recordId, start_time AS startTime, end_time AS endTime, deducted,
    minutes, coalesce(remark, '') AS note, coalesce(exception_reason, '') AS reason, status
  FROM service_record r WHERE session_id = :session AND ${LIVE} AND volunteer_id IN (SELECT value FROM json_each(:ids))`;

const OTHERS = `SELECT r.volunteer_id AS volunteerId, r.served_on AS servedOn, r.start_time AS startTime, r.end_time AS endTime,
    r.minutes, coalesce(s.name, r.content, '') AS label
  FROM json_each(:ids) j JOIN service_record r ON r.volunteer_id = j.value AND r.served_on BETWEEN :from AND :to
  LEFT JOIN session s ON s.id = r.session_id
  WHERE r.${LIVE} AND r.session_id IS NOT :session ORDER BY r.served_on, r.start_time`;

type OfVolunteer<T> = T & { readonly volunteerId: number };

function without<T extends object>(row: OfVolunteer<T>): T {
  const { volunteerId: _, ...rest } = row;
  return rest as unknown as T;
}

/** Two columns as a map. */
function textsBy(db: ReadContext['db'], sql: string, values: object): ReadonlyMap<number, string> {
  return new Map(statement(db, sql).raw().all(values) as [number, string][]);
}

/**
 * People of a sheet in the order of their ids given: role, end of the number, own record, other records around.
 * @param known everybody of the teams, where all of them have been read: nobody else has a role
 */
export function attendeesOf(
  { db }: Pick<ReadContext, 'db'>,
  session: SheetSession,
  teams: readonly SheetTeam[],
  volunteerIds: readonly number[],
  known?: ReadonlyMap<number, SheetPerson>,
): Attendee[] {
  // In the order of the tables: neighbours share pages.
  const inOrder = volunteerIds.toSorted((one, other) => one - other);
  const ids = JSON.stringify(inOrder);
  const saved = statement(db, SAVED).all({ session: session.id, ids }) as OfVolunteer<
    NonNullable<Attendee['saved']>
  >[];
  const savedBy = new Map(saved.map((row) => [row.volunteerId, without(row)]));
  const others = statement(db, OTHERS).all({
    session: session.id,
    ids,
    ...daysAround(session),
  }) as OfVolunteer<Attendee['others'][number]>[];
  const othersBy = Map.groupBy(others, ({ volunteerId }) => volunteerId);
  const unknown = statement(db, PEOPLE).all({
    ids: JSON.stringify(inOrder.filter((id) => !known?.has(id))),
    teams: JSON.stringify(known ? [] : teams.map(({ id }) => id)),
  }) as SheetPerson[];
  const found = new Map(unknown.map((person) => [person.id, person]));
  const people = volunteerIds.flatMap((id) => known?.get(id) ?? found.get(id) ?? []);
  const tails = textsBy(db, TAILS, { ids });
  const notes = textsBy(db, NOTES, { session: session.id });
  const nameOf = new Map(teams.map(({ id, name }) => [id, name]));
  return people.map(({ id, name, role, teamId }) => ({
    id,
    name,
    initials: pinyin(name).initials,
    tail: tails.get(id) ?? '',
    role,
    team: teamId === null ? null : (nameOf.get(teamId) ?? null),
    note: notes.get(id) ?? '',
    saved: savedBy.get(id) ?? null,
    others: (othersBy.get(id) ?? []).map(without),
  }));
}

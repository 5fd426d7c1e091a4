import type { Attendee } from '../../../shared/contract/attendance.ts';
import { pinyin } from '../../../shared/domain/names/pinyin.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { LIVE } from '../service-records/facts.ts';
import { daysAround, type SheetSession, type SheetTeam } from './session.ts';

interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly tail: string | null;
  readonly note: string | null;
}

const PEOPLE = `SELECT v.id, v.name, substr(d.number, -4) AS tail, n.note
  FROM json_each(:ids) j JOIN volunteer v ON v.id = j.value
  LEFT JOIN identity_document d ON d.volunteer_id = v.id AND d.is_primary = 1
  LEFT JOIN attendance_note n ON n.session_id = :session AND n.volunteer_id = v.id
  WHERE v.merged_into IS NULL ORDER BY j.key`;

const ROLES = `SELECT m.volunteer_id AS volunteerId, m.organization_id AS teamId, m.role
  FROM json_each(:teams) t JOIN membership m ON m.organization_id = t.value
  WHERE m.volunteer_id IN (SELECT value FROM json_each(:ids)) ORDER BY t.key DESC`;

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

/** People of a sheet in the order of their ids given: role, end of the number, own record, other records around. */
export function attendeesOf(
  { db }: Pick<ReadContext, 'db'>,
  session: SheetSession,
  teams: readonly SheetTeam[],
  volunteerIds: readonly number[],
): Attendee[] {
  const ids = JSON.stringify(volunteerIds);
  const own = { session: session.id, ids };
  const saved = statement(db, SAVED).all(own) as OfVolunteer<NonNullable<Attendee['saved']>>[];
  const savedBy = new Map(saved.map((row) => [row.volunteerId, without(row)]));
  const others = statement(db, OTHERS).all({ ...own, ...daysAround(session) }) as OfVolunteer<
    Attendee['others'][number]
  >[];
  const othersBy = Map.groupBy(others, ({ volunteerId }) => volunteerId);
  const roles = statement(db, ROLES).all({ teams: JSON.stringify(teams.map(({ id }) => id)), ids }) as {
    volunteerId: number;
    teamId: number;
    role: string;
  }[];
  // The first organiser comes last and stays.
  const roleBy = new Map(roles.map((row) => [row.volunteerId, row]));
  const people = statement(db, PEOPLE).all(own) as PersonRow[];
  return people.map(({ id, name, tail, note }) => {
    const role = roleBy.get(id);
    return {
      id,
      name,
      initials: pinyin(name).initials,
      tail: tail ?? '',
      role: role?.role ?? null,
      team: teams.find((team) => team.id === role?.teamId)?.name ?? null,
      note: note ?? '',
      saved: savedBy.get(id) ?? null,
      others: (othersBy.get(id) ?? []).map(without),
    };
  });
}

import { codeTable } from '../../../shared/domain/codes/index.ts';
import { entryLimits } from '../../../shared/domain/service-records/day-rules.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { LIVE } from '../service-records/facts.ts';
import { readCheckLimits } from '../settings/check-limits.ts';
import { attendeesOf, type SheetPerson } from './people.ts';
import { sheetSession, sheetTeams } from './session.ts';

/** Members answered at most: a sheet of more is no sheet for ticking. */
const MEMBERS_AT_MOST = 2000;

const roleOrder = codeTable('member_role').entries.map(({ code }) => code);

/** Everybody who ever joined, once a team: whoever has left may have a record all the same. */
const MEMBERS = `SELECT v.id, v.name, m.organization_id AS teamId, m.role,
    (m.left_on IS NULL OR m.left_on >= :heldOn) AND v.status IN ('1', '2', '3') AS isListed
  FROM json_each(:teams) t JOIN membership m ON m.organization_id = t.value JOIN volunteer v ON v.id = m.volunteer_id
  WHERE v.merged_into IS NULL
  ORDER BY t.key, CASE m.role ${roleOrder.map((code, at) => `WHEN '${code}' THEN ${at}`).join(' ')} ELSE 99 END, m.id`;

const RECORDED = `SELECT volunteer_id FROM service_record WHERE session_id = ? AND ${LIVE} ORDER BY id`;

/** The sheet of a session: its teams' members on the day, then whoever else has a record in it. */
export function attendance(context: ReadContext, { id }: { id: number }) {
  const { db } = context;
  const session = sheetSession(context, id);
  const teams = sheetTeams(context, id);
  const members = statement(db, MEMBERS).all({
    teams: JSON.stringify(teams.map((team) => team.id)),
    heldOn: session.heldOn,
  }) as (SheetPerson & { readonly isListed: 0 | 1 })[];
  // The first organiser comes last and stays.
  const known = new Map(members.toReversed().map((member) => [member.id, member]));
  const recorded = statement(db, RECORDED).pluck().all(id) as number[];
  const listed = [...new Set(members.filter(({ isListed }) => isListed === 1).map(({ id }) => id))];
  const shown = [...new Set([...listed.slice(0, MEMBERS_AT_MOST), ...recorded])];
  const { organizationId: _, ...facts } = session;
  return {
    session: { ...facts, teams: teams.map(({ name }) => name) },
    people: attendeesOf(context, session, teams, shown, known),
    more: Math.max(0, listed.length - MEMBERS_AT_MOST),
    limits: entryLimits(readCheckLimits(db)),
  };
}

import { runsPastMidnight, type SessionTime } from '../../../shared/domain/attendance/session-day.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

/** A session as its sheet needs it. */
export interface SheetSession extends SessionTime {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly status: string;
  readonly organizationId: number | null;
}

const SESSION = `SELECT id, version, name, held_on AS heldOn, start_time AS startTime, end_time AS endTime, status,
  organization_id AS organizationId FROM session WHERE id = ?`;

/** The session of a sheet. Throws NOT_FOUND. */
export function sheetSession({ db }: Pick<ReadContext, 'db'>, id: number): SheetSession {
  const session = statement(db, SESSION).get(id) as SheetSession | undefined;
  if (!session) throw new AppError('NOT_FOUND');
  return session;
}

/** Days whose records may touch those of a session: from the day before to the day after its last one. */
export function daysAround(session: SessionTime): { readonly from: string; readonly to: string } {
  const { heldOn } = session;
  return { from: daysAfter(heldOn, -1), to: daysAfter(heldOn, runsPastMidnight(session) ? 2 : 1) };
}

/** A team that holds the session; the first organiser comes first. */
export interface SheetTeam {
  readonly id: number;
  readonly name: string;
}

const TEAMS = `SELECT o.id, o.name FROM organization o JOIN session s ON s.organization_id = o.id WHERE s.id = :id
  UNION ALL
  SELECT * FROM (SELECT o.id, o.name FROM session_partner p JOIN organization o ON o.id = p.organization_id
    WHERE p.session_id = :id AND o.id IS NOT (SELECT s.organization_id FROM session s WHERE s.id = :id) ORDER BY o.id)`;

/** The organiser and its partners. */
export function sheetTeams({ db }: Pick<ReadContext, 'db'>, id: number): readonly SheetTeam[] {
  return statement(db, TEAMS).all({ id }) as SheetTeam[];
}

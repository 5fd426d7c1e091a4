import type { InputOf } from '../handlers.ts';
import type { attendanceContract } from '../../../shared/contract/attendance.ts';
import { servedOnOf } from '../../../shared/domain/attendance/session-day.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { writeDeps } from '../ledger/procedures.ts';
import type { StoredValues } from '../ledger/store.ts';
import { type EntityWriter, entityWriter } from '../ledger/write.ts';
import { LIVE } from '../service-records/facts.ts';
import { reverseRecord } from '../service-records/reverse.ts';
import { serviceRecordStore } from '../service-records/store.ts';
import { guardOpenYears } from '../sessions/closed-year.ts';
import { saveNotes } from './notes.ts';
import { type SheetSession, sheetSession, sheetTeams } from './session.ts';

type Sheet = InputOf<(typeof attendanceContract)['attend']>;
type PresentRow = Sheet['rows'][number];

/** A live record of the session, with what a corrected one takes over from it. */
interface LiveEntry {
  readonly volunteerId: number;
  readonly id: number;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly deducted: number;
  readonly note: string;
  readonly reason: string;
  readonly organizationId: number | null;
  readonly post: string | null;
  readonly content: string | null;
  readonly place: string | null;
}

const LIVE_ENTRIES = `SELECT volunteer_id AS volunteerId, id, start_time AS startTime, end_time AS endTime, deducted,
    coalesce(remark, '') AS note, coalesce(exception_reason, '') AS reason, organization_id AS organizationId,
    post, content, place
  FROM service_record WHERE session_id = ? AND ${LIVE}`;

const TEAM_OF = `SELECT m.volunteer_id AS volunteerId, m.organization_id AS teamId
  FROM json_each(:teams) t JOIN membership m ON m.organization_id = t.value
  WHERE m.volunteer_id IN (SELECT value FROM json_each(:ids)) ORDER BY t.key DESC`;

/** What one command needs while it walks the rows. */
interface Walk {
  readonly context: WriteContext;
  readonly session: SheetSession;
  readonly live: ReadonlyMap<number, LiveEntry>;
  readonly writer: EntityWriter;
  /** 记录单位: the team of the session that the person belongs to, else who holds it. */
  readonly teamOf: (volunteerId: number) => number | null;
}

function isSame(row: PresentRow, entry: LiveEntry): boolean {
  return (
    row.startTime === entry.startTime &&
    row.endTime === entry.endTime &&
    row.deducted === entry.deducted &&
    row.note === entry.note &&
    row.reason === entry.reason
  );
}

/** Nobody may stand in a sheet twice; only who is unticked may have a note of absence beside. Throws PERSON_TWICE. */
function guardTwice(db: WriteContext['db'], { rows, removed, away }: Sheet): void {
  for (const part of [
    [...rows, ...removed],
    [...rows, ...away],
  ]) {
    const seen = new Set<number>();
    for (const { volunteerId } of part) {
      if (seen.has(volunteerId)) throw new AppError('PERSON_TWICE', { name: nameOf(db, volunteerId) });
      seen.add(volunteerId);
    }
  }
}

function nameOf(db: WriteContext['db'], id: number): string {
  const name = statement(db, 'SELECT name FROM volunteer WHERE id = ?').pluck().get(id);
  return typeof name === 'string' ? name : '';
}

/** The record that the sheet showed must still be the person's live one. Throws STALE_RECORD. */
function guardSeen({ live }: Walk, volunteerId: number, recordId: number | null): LiveEntry | undefined {
  const entry = live.get(volunteerId);
  if ((entry?.id ?? null) !== recordId) throw new AppError('STALE_RECORD');
  return entry;
}

function valuesOf(
  { context, session, teamOf }: Walk,
  row: PresentRow,
  before: LiveEntry | undefined,
): StoredValues {
  const { volunteerId, startTime, endTime, deducted, note, reason } = row;
  return {
    volunteer: volunteerId,
    session: session.id,
    organization: before?.organizationId ?? teamOf(volunteerId),
    servedOn: startTime === null ? session.heldOn : servedOnOf(session, startTime),
    startTime,
    endTime,
    deducted,
    source: 'onsite',
    recorder: context.actor.name,
    post: before?.post ?? null,
    content: before?.content ?? null,
    place: before?.place ?? null,
    remark: note === '' ? null : note,
    exceptionReason: reason === '' ? null : reason,
  };
}

/** Adds a record; a refusal says whose row it is. */
function add(walk: Walk, row: PresentRow, before: LiveEntry | undefined): void {
  const { context, writer } = walk;
  try {
    const { id, after } = writer.insert(valuesOf(walk, row, before));
    context.recordChange({ entity: serviceRecordStore.entity.key, id, action: 'add', after });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const who = { person: nameOf(context.db, row.volunteerId), volunteerId: row.volunteerId };
    throw new AppError(error.code, { ...error.params, ...who }, { cause: error });
  }
}

function walkOf(context: WriteContext, session: SheetSession, rows: readonly PresentRow[]): Walk {
  const entries = statement(context.db, LIVE_ENTRIES).all(session.id) as LiveEntry[];
  const teams = JSON.stringify(sheetTeams(context, session.id).map(({ id }) => id));
  const ids = JSON.stringify(rows.map(({ volunteerId }) => volunteerId));
  // The first organiser comes last and stays.
  const memberships = statement(context.db, TEAM_OF).all({ teams, ids }) as {
    volunteerId: number;
    teamId: number;
  }[];
  const teamBy = new Map(memberships.map(({ volunteerId, teamId }) => [volunteerId, teamId]));
  return {
    context,
    session,
    live: new Map(entries.map((entry) => [entry.volunteerId, entry])),
    writer: entityWriter(serviceRecordStore, writeDeps(context)),
    teamOf: (volunteerId) => teamBy.get(volunteerId) ?? session.organizationId,
  };
}

/**
 * One sheet, one command: everything stands or nothing. Reversals come first, so that a corrected time is held against
 * the other records only. Throws STALE_RECORD, PERSON_TWICE, INPUT_INVALID, and what the guard of records throws.
 */
export function attend(context: WriteContext, sheet: Sheet) {
  const session = sheetSession(context, sheet.id);
  if (session.version !== sheet.version) throw new AppError('STALE_RECORD');
  guardOpenYears(context.db, [session.heldOn]);
  guardTwice(context.db, sheet);
  const walk = walkOf(context, session, sheet.rows);
  const rows = sheet.rows.map((row) => ({ row, entry: guardSeen(walk, row.volunteerId, row.recordId) }));
  const kept = rows.filter(({ row, entry }) => entry && isSame(row, entry));
  const changed = rows.filter(({ row, entry }) => entry && !isSame(row, entry));
  for (const { volunteerId, recordId, reason } of sheet.removed) {
    const entry = guardSeen(walk, volunteerId, recordId);
    if (!entry) throw new AppError('STALE_RECORD');
    reverseRecord(context, entry.id, reason);
  }
  for (const { row, entry } of changed) {
    if (row.changeReason === '') throw new AppError('INPUT_INVALID', { field: 'changeReason' });
    if (entry) reverseRecord(context, entry.id, row.changeReason);
  }
  const written = rows.filter((each) => !kept.includes(each));
  for (const { row, entry } of written) add(walk, row, entry);
  saveNotes(context, session.id, sheet);
  const version = session.version + 1;
  statement(context.db, 'UPDATE session SET version = ?, updated_at = ? WHERE id = ?').run(
    version,
    context.now.toISOString(),
    session.id,
  );
  const counts = {
    added: written.length - changed.length,
    changed: changed.length,
    removed: sheet.removed.length,
  };
  const reasons = [
    ...sheet.removed.map(({ reason }) => reason),
    ...changed.map(({ row }) => row.changeReason),
  ];
  context.describe({
    entity: 'sessions',
    rowId: session.id,
    summary: { name: session.name, ...counts },
    ...(reasons.length > 0 ? { reason: [...new Set(reasons)].join('；') } : {}),
  });
  return { version, ...counts, kept: kept.length };
}

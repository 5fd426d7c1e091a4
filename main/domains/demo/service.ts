import type { AttendanceSheet, DemoRecord } from '../../../shared/domain/demo/attendance.ts';
import type { Roster } from '../../../shared/domain/demo/roster.ts';
import type { DemoService } from '../../../shared/domain/demo/service.ts';
import type { DemoSession } from '../../../shared/domain/demo/sessions.ts';
import { RECORDS_EACH } from '../../../shared/domain/demo/schedule.ts';
import { dayAt } from '../../../shared/kernel/day-number.ts';
import type { WriteContext } from '../../db/context.ts';
import { type Ids, insertInto, insertNamed, withIds } from './rows.ts';

const CHUNK = 10_000;

/** Ids of what the rows of service refer to. */
export interface ServiceIds {
  readonly units: Ids;
  readonly organizations: Ids;
  readonly sites: Ids;
  readonly volunteers: Ids;
}

/** Evening at the office, when sheets are put in: the moment as the ledger writes it. */
function eveningOf(day: number): string {
  return `${dayAt(day)}T09:30:00.000Z`;
}

function insertProgramme(context: WriteContext, { projects, activities }: DemoService, ids: ServiceIds) {
  const now = context.now.toISOString();
  const lists = { organization: ids.organizations, site: ids.sites, street: ids.units };
  const firstRefs = new Map(
    activities.flatMap(({ project, refs }) => (project ? [[project, refs] as const] : [])),
  );
  const projectIds = projects.map((project) => {
    const { project: _own, ...refs } = firstRefs.get(project) ?? {};
    return insertNamed(context, 'project', withIds({ values: project.values, refs }, lists, []), now);
  });
  return activities.map((activity) =>
    insertNamed(context, 'activity', withIds(activity, { ...lists, project: projectIds }, []), now),
  );
}

/** Writes a session with its further organisers; answers its id. */
function sessionWriter(context: WriteContext, activities: Ids, ids: ServiceIds) {
  const lists = { activity: activities, organization: ids.organizations, site: ids.sites, street: ids.units };
  const partner = insertInto(context.db, 'session_partner', ['session_id', 'organization_id']);
  return (session: DemoSession): number => {
    const entered = eveningOf(session.enteredOn);
    const changed = session.passedOn === undefined ? entered : eveningOf(session.passedOn);
    const id = insertNamed(context, 'session', withIds(session, lists, []), entered, changed);
    for (const place of session.partners) partner.run(id, ids.organizations[place]);
    return id;
  };
}

const RECORD_COLUMNS = [
  'uid',
  'volunteer_id',
  'session_id',
  'organization_id',
  'served_on',
  'recorder',
  'source',
  'remark',
  'created_at',
  'updated_at',
  'verifier',
  'verified_on',
  'notice_until',
  'effective_on',
  'start_time',
  'end_time',
  'deducted',
  'minutes',
  'post',
  'quality',
  'status',
  'reversed_on',
  'reverses_id',
  'reversal_reason',
];

/** Writes the records of a sheet; a wrong one with its reversal and what was entered anew. Answers how many rows. */
function sheetWriter(context: WriteContext, ids: ServiceIds) {
  const insert = insertInto(context.db, 'service_record', RECORD_COLUMNS);
  return (session: DemoSession, sessionId: number, sheet: AttendanceSheet): number => {
    const { state, servedOn, recorder, source } = sheet;
    const created = eveningOf(sheet.enteredOn);
    const organization = ids.organizations[session.activity.organization] ?? null;
    const add = (record: DemoRecord, more: readonly unknown[], at = created): number =>
      Number(
        insert.run(
          context.newUid(),
          ids.volunteers[record.volunteer],
          sessionId,
          organization,
          servedOn,
          recorder,
          source,
          sheet.remark ?? null,
          at,
          at,
          state.verifier ?? null,
          state.verifiedOn ?? null,
          state.noticeUntil ?? null,
          state.effectiveOn ?? null,
          ...more,
        ).lastInsertRowid,
      );
    let rows = 0;
    for (const record of sheet.records) {
      const { startTime, endTime, deducted, minutes, post, reversed } = record;
      const quality = record.quality ?? null;
      const times = [startTime, endTime];
      rows++;
      if (!reversed) {
        add(record, [...times, deducted, minutes, post, quality, state.status, null, null, null]);
        continue;
      }
      const { on, reason } = reversed;
      const later = `${on}T02:00:00.000Z`;
      const wrong = [...times, deducted, minutes, post, quality, 'reversed', on, null, reason];
      const id = add(record, wrong, created);
      add(record, [...times, deducted, -minutes, post, null, 'reversal', on, id, reason], later);
      rows++;
      if (reversed.minutes !== undefined) {
        const less = minutes - reversed.minutes;
        add(
          record,
          [...times, deducted + less, reversed.minutes, post, quality, 'effective', null, null, null],
          later,
        );
        rows++;
      }
    }
    return rows;
  };
}

/** Writes projects, activities, sessions and service records. Triggers of the totals are to be down. */
export function insertService(
  context: WriteContext,
  service: DemoService,
  roster: Roster,
  ids: ServiceIds,
): { sessions: number; serviceRecords: number } {
  const activities = insertProgramme(context, service, ids);
  const writeSession = sessionWriter(context, activities, ids);
  const writeSheet = sheetWriter(context, ids);
  const sheetOf = service.sheets(roster);
  const expected = roster.size * RECORDS_EACH;
  let sessions = 0;
  let serviceRecords = 0;
  let told = 0;
  context.progress(0, expected, 'serviceRecords');
  for (const session of service.sessions) {
    const id = writeSession(session);
    sessions++;
    const sheet = sheetOf(session);
    if (sheet) serviceRecords += writeSheet(session, id, sheet);
    if (serviceRecords - told >= CHUNK) {
      told = serviceRecords;
      context.progress(Math.min(serviceRecords, expected), expected, 'serviceRecords');
    }
  }
  context.progress(expected, expected, 'serviceRecords');
  return { sessions, serviceRecords };
}

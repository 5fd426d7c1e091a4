import { z } from 'zod';
import { commandIdSchema, dateSchema, idSchema, versionSchema } from './common.ts';
import { command, query } from './procedure.ts';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A time as a record may have it: a record of a roster with hours only has none. */
const recordTime = timeSchema.nullable();

const savedEntry = z.object({
  recordId: idSchema,
  startTime: recordTime,
  endTime: recordTime,
  deducted: z.number().int(),
  minutes: z.number().int(),
  note: z.string(),
  reason: z.string(),
  status: z.string(),
});

/** Live records of the person beside this session, from the day before to the day after the next. */
const otherRecord = z.object({
  servedOn: dateSchema,
  startTime: recordTime,
  endTime: recordTime,
  minutes: z.number().int(),
  label: z.string(),
});

const attendee = z.object({
  id: idSchema,
  name: z.string(),
  /** First letters of the name's pinyin. */
  initials: z.string(),
  /** The last four characters of the document number; nothing more of it leaves the service. */
  tail: z.string(),
  /** Code of member_role in the team that stands in `team`; null for who is in none of the session's teams. */
  role: z.string().nullable(),
  team: z.string().nullable(),
  /** Why somebody was away, as noted in an earlier sheet. */
  note: z.string(),
  saved: savedEntry.nullable(),
  others: z.array(otherRecord),
});
export type Attendee = z.infer<typeof attendee>;

const limits = z.object({
  day: z.object({
    remindMinutes: z.number().int(),
    reasonMinutes: z.number().int(),
    refuseMinutes: z.number().int(),
  }),
  overlap: z.object({ toleratedMinutes: z.number().int() }),
});

const attendanceSheet = z.object({
  session: z.object({
    id: idSchema,
    version: versionSchema,
    name: z.string(),
    heldOn: dateSchema,
    startTime: recordTime,
    endTime: recordTime,
    status: z.string(),
    /** Names of the teams whose members are listed, the first organiser first. */
    teams: z.array(z.string()),
  }),
  people: z.array(attendee),
  /** Members beyond those answered. */
  more: z.number().int(),
  limits,
});
export type AttendanceSheet = z.infer<typeof attendanceSheet>;

const reasonSchema = z.string().trim().max(200);

const presentRow = z.strictObject({
  volunteerId: idSchema,
  /** The live record that the sheet showed; null = none. */
  recordId: idSchema.nullable(),
  startTime: recordTime,
  endTime: recordTime,
  deducted: z.number().int().min(0).max(1440),
  note: z.string().trim().max(200),
  /** Why an overlap or a long day is kept; '' = nothing of the kind. */
  reason: reasonSchema,
  /** Why a saved record is corrected; demanded where it is. */
  changeReason: reasonSchema,
});

/** Most people of one sheet. */
export const SHEET_LIMIT = 1000;

/** 签到与时长 of a session: part of the contract of sessions. */
export const attendanceContract = {
  /** Members of the organiser and its partners, and everybody recorded; times of other records for the check. */
  attendance: query('view', z.strictObject({ id: idSchema }), attendanceSheet),
  /** Further people of a sheet: chosen by id, or by lines of a pasted column (name, number of a document or telephone). */
  attendees: query(
    'view',
    z.strictObject({
      id: idSchema,
      volunteerIds: z.array(idSchema).max(SHEET_LIMIT).default([]),
      lines: z.array(z.string().max(60)).max(SHEET_LIMIT).default([]),
    }),
    z.object({
      people: z.array(attendee),
      /** For each line, in order, whom it may mean: none, one, or several of one name. */
      found: z.array(z.array(idSchema)),
    }),
  ),
  /**
   * Saves a sheet at once: new records (待核实, 现场签到), corrected ones by reversal and new entry, unticked ones by
   * reversal. Whoever is not named is left alone.
   */
  attend: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      /** The session as the sheet showed it. */
      version: versionSchema,
      rows: z.array(presentRow).max(SHEET_LIMIT),
      removed: z
        .array(
          z.strictObject({
            volunteerId: idSchema,
            recordId: idSchema,
            reason: reasonSchema.pipe(z.string().min(1)),
          }),
        )
        .max(SHEET_LIMIT)
        .default([]),
      /** Notes of those who were away; '' takes a note back. */
      away: z
        .array(z.strictObject({ volunteerId: idSchema, note: z.string().trim().max(200) }))
        .max(SHEET_LIMIT)
        .default([]),
    }),
    z.object({
      version: versionSchema,
      added: z.number().int(),
      changed: z.number().int(),
      removed: z.number().int(),
      kept: z.number().int(),
    }),
  ),
};

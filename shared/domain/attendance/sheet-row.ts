import { countedMinutes } from '../record-checks/service-time.ts';

/** Times that a sheet sets for everybody, or one row has of its own; `''` = not filled in. */
export interface SheetTimes {
  readonly startTime: string;
  readonly endTime: string;
  /** Minutes for meals and rest. */
  readonly deducted: number;
}

export type TimeKey = keyof SheetTimes;
const TIME_KEYS: readonly TimeKey[] = ['startTime', 'endTime', 'deducted'];

/** The live record that the ledger holds of a person in this session. */
export interface SavedEntry extends SheetTimes {
  readonly recordId: number;
  /** Credited minutes as stored: a record of a roster with hours only has no times to count from. */
  readonly minutes: number;
  readonly note: string;
  readonly reason: string;
}

/** One person of the sheet as it stands on the screen. */
export interface SheetRow extends SheetTimes {
  readonly volunteerId: number;
  readonly present: boolean;
  /** 说明: 晚到, 早退, and of those who are away 请假. */
  readonly note: string;
  /** Why an overlap or a long day is kept. */
  readonly reason: string;
  /** Times that somebody set for this row alone: 统一时间 leaves the row as it is. */
  readonly byHand: readonly TimeKey[];
  readonly saved: SavedEntry | null;
}

const NO_TIMES: SheetTimes = { startTime: '', endTime: '', deducted: 0 };

function timesOf({ startTime, endTime, deducted }: SheetTimes): SheetTimes {
  return { startTime, endTime, deducted };
}

function differing(times: SheetTimes, uniform: SheetTimes): TimeKey[] {
  return TIME_KEYS.filter((key) => times[key] !== uniform[key]);
}

/** The row of a person as the ledger knows them. What was saved with other times than the session's is an exception. */
export function rowOf(
  person: { readonly volunteerId: number; readonly note: string; readonly saved: SavedEntry | null },
  uniform: SheetTimes,
): SheetRow {
  const { volunteerId, saved } = person;
  if (!saved)
    return { volunteerId, ...NO_TIMES, present: false, note: person.note, reason: '', byHand: [], saved };
  const times = timesOf(saved);
  const { note, reason } = saved;
  return { volunteerId, ...times, present: true, note, reason, byHand: differing(times, uniform), saved };
}

/** Ticks a row (with the uniform times where it has none) or takes the tick away; times typed before stay in mind. */
export function tickRow(row: SheetRow, present: boolean, uniform: SheetTimes): SheetRow {
  if (row.present === present) return row;
  const isBlank = row.startTime === '' && row.endTime === '' && !row.saved;
  return { ...row, ...(present && isBlank && row.byHand.length === 0 ? uniform : {}), present };
}

/** Sets one time of one row by hand. Who has a time of their own was there. */
export function setByHand<K extends TimeKey>(
  row: SheetRow,
  key: K,
  value: SheetTimes[K],
  uniform: SheetTimes,
): SheetRow {
  const isFirst = !row.present && row.startTime === '' && row.endTime === '';
  const base: SheetRow = isFirst ? { ...row, ...uniform, present: true } : { ...row, present: true };
  if (base[key] === value) return base;
  return { ...base, [key]: value, byHand: [...new Set([...row.byHand, key])] };
}

/** 统一时间 to every ticked row that nobody changed by hand; rows that stay the same stay the very same object. */
export function applyUniform(rows: readonly SheetRow[], uniform: SheetTimes): readonly SheetRow[] {
  return rows.map((row) => {
    const isFree = row.present && row.byHand.length === 0;
    return isFree && differing(row, uniform).length > 0 ? { ...row, ...uniform } : row;
  });
}

/** True where times and minutes are as the ledger has them. */
function isAsSaved(row: SheetRow): boolean {
  return row.saved !== null && differing(row, row.saved).length === 0;
}

/** True where what the row says of its person differs from the record in the ledger. */
export function isChanged(row: SheetRow): boolean {
  if (!row.saved || !row.present) return false;
  return !isAsSaved(row) || row.note !== row.saved.note || row.reason !== row.saved.reason;
}

/** Credited minutes of a row; null where nobody was there or a time is missing, below 1 where too much is deducted. */
export function minutesOf(row: SheetRow): number | null {
  if (!row.present) return null;
  if (row.saved && isAsSaved(row)) return row.saved.minutes;
  if (row.startTime === '' || row.endTime === '') return null;
  return countedMinutes(row.startTime, row.endTime, row.deducted);
}

/** 到场 and 计入时长 of a sheet. */
export function sheetTotals(rows: readonly SheetRow[]): {
  readonly present: number;
  readonly minutes: number;
} {
  const present = rows.filter((row) => row.present);
  const minutes = present.reduce((sum, row) => sum + Math.max(0, minutesOf(row) ?? 0), 0);
  return { present: present.length, minutes };
}

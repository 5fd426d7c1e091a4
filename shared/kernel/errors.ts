/**
 * The closed list of refusals. An error crosses every boundary as `{ code, params }`; the sentence is chosen
 * on the other side from `shared/text/zh-CN/errors.ts`, the stack stays in the log file.
 */

/** Codes found at one cell of a sheet, with their severity. One cell carries at most one error. */
export const CELL_CODES = {
  REQUIRED_MISSING: 'error',
  ID_PRECISION_LOST: 'error',
  ID_LENGTH: 'error',
  ID_CHECKSUM: 'error',
  ID_BIRTHDATE: 'error',
  ID_REGION: 'error',
  SEX_MISMATCH: 'error',
  BIRTH_MISMATCH: 'error',
  DATE_UNPARSEABLE: 'error',
  DATE_AMBIGUOUS: 'error',
  DATE_IN_FUTURE: 'error',
  DATE_ORDER: 'error',
  PHONE_INVALID: 'error',
  CODE_UNKNOWN: 'error',
  UNIT_UNKNOWN: 'error',
  REFERENCE_UNKNOWN: 'error',
  REFERENCE_CYCLE: 'error',
  NUMBER_UNPARSEABLE: 'error',
  TIME_UNPARSEABLE: 'error',
  NAME_DAMAGED: 'error',
  NAME_CONFLICT: 'error',
  TEXT_TOO_LONG: 'error',
  FORMULA_ERROR: 'error',
  FORMULA_NO_VALUE: 'error',
  DUPLICATE_IN_FILE: 'error',
  YEAR_CLOSED: 'error',
  HELD_AHEAD: 'error',
  DAY_HAS_RECORDS: 'error',
  STATE_FORBIDDEN: 'error',
  PART_OF_ORDER: 'error',
  HOURS_INVALID: 'error',
  DAY_LIMIT_EXCEEDED: 'error',
  VOLUNTEER_ENDED: 'error',
  AGE_TOO_LOW: 'error',
  SESSION_NOT_HELD: 'error',
  SESSION_DATE_MISMATCH: 'error',
  RECORD_FIXED: 'error',
  DAY_LONG: 'warning',
  USCC_CHECKSUM: 'warning',
  HIDDEN_ROWS: 'warning',
  MERGED_CELLS: 'warning',
  DITTO_FILLED: 'warning',
  ID_OLD_FORM: 'warning',
  DATE_TWO_DIGIT_YEAR: 'warning',
  TOTAL_ROW_SKIPPED: 'info',
  BLANK_ROW_SKIPPED: 'info',
  EXAMPLE_ROW_SKIPPED: 'info',
  REVERSED_ROW_SKIPPED: 'info',
  VALUE_MASKED: 'info',
} as const satisfies Record<string, 'error' | 'warning' | 'info'>;

export type CellCode = keyof typeof CELL_CODES;

/** Codes that refuse a whole file. */
export const FILE_CODES = [
  'FILE_NOT_SPREADSHEET',
  'FILE_CORRUPT',
  'FILE_ENCRYPTED',
  'FILE_MACRO',
  'FILE_TOO_LARGE',
  'FILE_TOO_MANY_CELLS',
  'FILE_ALREADY_IMPORTED',
  'HEADER_NOT_FOUND',
  'HEADER_AMBIGUOUS',
  'SHEET_EMPTY',
  'READ_TIMEOUT',
  'READ_MEMORY',
  'READER_DIED',
] as const;
export type FileCode = (typeof FILE_CODES)[number];

/** Codes that refuse a command or a query. */
export const COMMAND_CODES = [
  'IMPORT_HAS_ERRORS',
  'PLAN_STALE',
  'UNDO_BLOCKED',
  'CANCELLED',
  'STALE_RECORD',
  'DUPLICATE_RECORD',
  'RECORD_IN_USE',
  'NOTICE_RUNNING',
  'NOTICE_SHORT',
  'STAR_UNREACHED',
  'TRAINING_ATTENDED',
  'TRAINING_CANCELLED',
  'CERTIFICATE_EMPTY',
  'CERTIFICATE_FOREIGN',
  'CERTIFICATE_VOIDED',
  'NOT_FOUND',
  'PERSON_TWICE',
  'SERIES_TOO_LONG',
  'LEDGER_HELD',
  'LEDGER_TOO_NEW',
  'LEDGER_DAMAGED',
  'LEDGER_EXISTS',
  'LEDGER_MISSING',
  'BACKUP_INVALID',
  'TEMPLATE_INVALID',
  'DISK_FULL',
  'TOKEN_INVALID',
  'SERVICE_RESTARTED',
  'SIGN_IN_REQUIRED',
  'SIGN_IN_FAILED',
  'ACCOUNT_LOCKED',
  'FORBIDDEN',
  'INPUT_INVALID',
  'ATTACHMENT_TYPE',
  'ATTACHMENT_TOO_LARGE',
  'ATTACHMENT_MISSING',
  'UNEXPECTED',
] as const;
export type CommandCode = (typeof COMMAND_CODES)[number];

export type ErrorCode = CellCode | FileCode | CommandCode;

/** Values that a sentence may name. Never a person's number. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What stands at one cell: its code and the values that the sentence names. */
export interface CellIssue {
  readonly code: CellCode;
  readonly params?: ErrorParams;
}

/** The only error that handlers throw on purpose. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** Ends an exhaustive switch: reaching it is a compile error first and a crash with the value's name second. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable case: ${String(value)}`);
}

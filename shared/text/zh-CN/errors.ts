import type { ErrorCode, ErrorParams } from '../../kernel/errors.ts';
import { CELL_WORDING } from './error-cells.ts';
import { COMMAND_WORDING } from './error-commands.ts';
import { FILE_WORDING } from './error-files.ts';
import type { ErrorWording } from './error-wording.ts';

/** One wording for every code of shared/kernel/errors.ts; a missing one does not compile. */
const WORDING: Readonly<Record<ErrorCode, ErrorWording>> = {
  ...CELL_WORDING,
  ...FILE_WORDING,
  ...COMMAND_WORDING,
};

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(WORDING, code);
}

/** For list columns, at most 12 characters: `证件号码位数不对`. Codes without a short form give their full sentence. */
export function shortSentence(code: ErrorCode, params: ErrorParams = {}): string {
  const wording = WORDING[code];
  return (wording.short ?? wording.full)(params);
}

/** What is wrong, what is right, what to do. For forms, tooltips, dialogs, the error workbook and the CLI. */
export function fullSentence(code: ErrorCode, params: ErrorParams = {}): string {
  return WORDING[code].full(params);
}

/** The full sentence of a code that crossed a boundary as text; an unknown code reads as an unexpected failure. */
export function errorSentence(code: string, params: ErrorParams = {}): string {
  return fullSentence(isErrorCode(code) ? code : 'UNEXPECTED', params);
}

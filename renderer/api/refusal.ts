import { ORPCError } from '@orpc/client';
import type { ErrorParams } from '../../shared/kernel/errors.ts';

/** A refusal as the window handles it: a code of shared/kernel/errors.ts and the values that its sentence names. */
export interface Refusal {
  readonly code: string;
  readonly params: ErrorParams;
}

/** A call's end, told without throwing. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function paramsOf(value: unknown): ErrorParams {
  if (!isRecord(value)) return {};
  const known: Record<string, string | number> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'string' || typeof entry === 'number') known[key] = entry;
  }
  return known;
}

/** oRPC's own codes, for what is refused before a handler sees it. */
const OWN_CODES: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'INPUT_INVALID',
  UNAUTHORIZED: 'SIGN_IN_REQUIRED',
  INTERNAL_SERVER_ERROR: 'UNEXPECTED',
};

/**
 * Any thrown value as a refusal. The service sends REFUSED with `{ code, params }`; a door sends its own code with the
 * params as data; a connection that broke (the service or the host went away) is SERVICE_RESTARTED: ask again.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    if (error.code === 'REFUSED' && isRecord(data) && typeof data['code'] === 'string') {
      return { code: data['code'], params: paramsOf(data['params']) };
    }
    return { code: OWN_CODES[error.code] ?? error.code, params: paramsOf(data) };
  }
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TypeError')) {
    return { code: 'SERVICE_RESTARTED', params: {} };
  }
  return { code: 'UNEXPECTED', params: {} };
}

/** A refusal that has to travel as an exception, such as through TanStack Query. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: { cause?: unknown }) {
    super(refusal.code, options);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

/** True where asking again may help: the service was away for a moment. Never for commands. */
export function mayAskAgain(error: unknown): boolean {
  return refusalOf(error).code === 'SERVICE_RESTARTED';
}

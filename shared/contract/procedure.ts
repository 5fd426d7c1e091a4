import type { z } from 'zod';
import type { Right } from '../domain/accounts/rights.ts';

/**
 * How a procedure runs: `query` on a reader thread, `command` on the writer thread in one transaction,
 * `service` in the service thread (sign-in, tokens), `work` = long work that streams progress.
 */
export type ProcedureKind = 'query' | 'command' | 'service' | 'work';

export interface Procedure<K extends ProcedureKind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K;
  readonly right: Right;
  readonly input: I;
  readonly output: O;
}

function define<K extends ProcedureKind>(kind: K) {
  return <I extends z.ZodType, O extends z.ZodType>(
    right: Right,
    input: I,
    output: O,
  ): Procedure<K, I, O> => ({
    kind,
    right,
    input,
    output,
  });
}

export const query = define('query');
export const command = define('command');
export const service = define('service');
export const work = define('work');

import type { ContractProcedure, ContractRouterClient, Schema } from '@orpc/contract';
import { z } from 'zod';
import type { progressSchema } from './common.ts';
import type { Procedures } from './index.ts';
import type { Procedure } from './procedure.ts';

/** Every refusal crosses as this one defined error; the sentence is chosen on the other side. */
export const refusalSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** The error map of every procedure. */
export const errors = { REFUSED: { status: 422, data: refusalSchema } } as const;
type Errors = typeof errors;

/** What long work streams: progress, then one result. */
export type WorkEvent<R> =
  | ({ readonly type: 'progress' } & z.infer<typeof progressSchema>)
  | { readonly type: 'result'; readonly value: R };

type Events<R> = AsyncIteratorObject<WorkEvent<R>, unknown, void>;

type ContractOf<P> =
  P extends Procedure<infer K, infer I, infer O>
    ? K extends 'work'
      ? ContractProcedure<
          Schema<z.input<I>, z.output<I>>,
          Schema<Events<z.input<O>>, Events<z.output<O>>>,
          Errors,
          Record<never, never>
        >
      : ContractProcedure<
          Schema<z.input<I>, z.output<I>>,
          Schema<z.input<O>, z.output<O>>,
          Errors,
          Record<never, never>
        >
    : never;

type Contract = { [D in keyof Procedures]: { [N in keyof Procedures[D]]: ContractOf<Procedures[D][N]> } };

/** The client that every door offers. */
export type Client = ContractRouterClient<Contract>;

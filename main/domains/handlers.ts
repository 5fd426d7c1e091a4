import type { z } from 'zod';
import type { Progress } from '../../shared/contract/common.ts';
import type { Procedures } from '../../shared/contract/index.ts';
import type { Procedure, ProcedureKind } from '../../shared/contract/procedure.ts';
import type { Actor, ReadContext, WriteContext } from '../db/context.ts';

type Any = Procedure<ProcedureKind, z.ZodType, z.ZodType>;
export type InputOf<P> = P extends Any ? z.output<P['input']> : never;
export type OutputOf<P> = P extends Any ? z.input<P['output']> : never;

type NamesOf<D, K extends ProcedureKind> = {
  [N in keyof D]: D[N] extends Procedure<infer Kind, z.ZodType, z.ZodType>
    ? Kind extends K
      ? N
      : never
    : never;
}[keyof D];

type DomainsOf<K extends ProcedureKind> = {
  [D in keyof Procedures]: [NamesOf<Procedures[D], K>] extends [never] ? never : D;
}[keyof Procedures];

/** The queries of one domain, each with its handler. */
export type QueriesOf<D extends keyof Procedures> = {
  readonly [N in NamesOf<Procedures[D], 'query'>]: (
    context: ReadContext,
    input: InputOf<Procedures[D][N]>,
  ) => OutputOf<Procedures[D][N]>;
};

/** The commands of one domain, each with its handler. */
export type CommandsOf<D extends keyof Procedures> = {
  readonly [N in NamesOf<Procedures[D], 'command'>]: (
    context: WriteContext,
    input: InputOf<Procedures[D][N]>,
  ) => OutputOf<Procedures[D][N]>;
};

/** What asynchronous handlers in the service thread get beside their input. */
export interface CallContext {
  readonly client: string;
  readonly actor: Actor;
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Handlers of one domain that run in the service thread: sign-in, tokens, long work. */
export type ServicesOf<D extends keyof Procedures> = {
  readonly [N in NamesOf<Procedures[D], 'service' | 'work'>]: (
    call: CallContext,
    input: InputOf<Procedures[D][N]>,
  ) => Promise<OutputOf<Procedures[D][N]>>;
};

/** Every query, command or service procedure: leaving one out is a compile error. */
export type QueryTable = { readonly [D in DomainsOf<'query'>]: QueriesOf<D> };
export type CommandTable = { readonly [D in DomainsOf<'command'>]: CommandsOf<D> };
export type ServiceTable = { readonly [D in DomainsOf<'service' | 'work'>]: ServicesOf<D> };

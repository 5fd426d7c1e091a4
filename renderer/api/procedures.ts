import type { z } from 'zod';
import type { Procedures } from '../../shared/contract/index.ts';

type Domain = keyof Procedures;

/** `volunteers.list`, `session.status` …: every procedure of the contract. */
export type ProcedurePath = {
  [D in Domain]: { [N in keyof Procedures[D] & string]: `${D}.${N}` }[keyof Procedures[D] & string];
}[Domain];

export type ProcedureAt<P extends ProcedurePath> = P extends `${infer D}.${infer N}`
  ? D extends Domain
    ? N extends keyof Procedures[D]
      ? Procedures[D][N]
      : never
    : never
  : never;

/** Paths of one kind. */
export type PathOf<K extends string> = {
  [P in ProcedurePath]: ProcedureAt<P> extends { readonly kind: K } ? P : never;
}[ProcedurePath];

export type QueryPath = PathOf<'query' | 'service'>;
export type CommandPath = PathOf<'command' | 'service'>;
export type WorkPath = PathOf<'work'>;

/** What a caller gives: defaults may be left out. */
export type InputOf<P extends ProcedurePath> =
  ProcedureAt<P> extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never;

/** What comes back; of long work its final result. */
export type OutputOf<P extends ProcedurePath> =
  ProcedureAt<P> extends { readonly output: infer O extends z.ZodType } ? z.output<O> : never;

/** The input of a command without its id, which the hooks make. */
export type CommandInput<P extends ProcedurePath> = Omit<InputOf<P>, 'commandId'>;

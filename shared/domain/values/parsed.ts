import type { CellIssue } from '../../kernel/errors.ts';

/** Outcome of one cell: a value, or the one error that stands at it; a notice (warning) goes with a value. Blank = none of them. */
export interface Parsed<T> {
  readonly value?: T;
  readonly issue?: CellIssue;
  readonly notice?: CellIssue;
}

/** A blank cell, shared: the commonest outcome needs no allocation. */
export const NOTHING: Parsed<never> = Object.freeze({});

import type { Right } from '../accounts/rights.ts';
import type { ActInputKey } from './act-inputs.ts';
import type { OrderStatus } from './status.ts';

/** When an act may be taken beside the state. */
export type ActCondition =
  /** The term of the present state has passed. */
  | 'overdue'
  /** No part of a split order has moved yet. */
  | 'partsUntouched';

/** One act of the table. */
export interface ActDef {
  /** Verb on the button. */
  readonly label: string;
  readonly from: readonly OrderStatus[];
  /** null = the order stays where it is. */
  readonly to: OrderStatus | null;
  /** Where a part of a split order goes instead: it is not rated by itself. */
  readonly partTo?: OrderStatus;
  readonly needs: readonly ActInputKey[];
  readonly takes: readonly ActInputKey[];
  /** Who may take it: one of these rights is enough. */
  readonly rights: readonly Right[];
  readonly condition?: ActCondition;
  /** Not for a part of a split order. */
  readonly wholeOnly?: true;
  /** Has a command of its own, because it asks for more than single values. */
  readonly apart?: true;
}

/** States of a service order, in the order in which it passes through them; the last five end it beside the way. */
export const ORDER_STATUSES = [
  'draft',
  'received',
  'supplement',
  'accepted',
  'split',
  'dispatched',
  'taken',
  'serving',
  'confirming',
  'rating',
  'done',
  'archived',
  'declined',
  'transferred',
  'cancelled',
  'terminated',
  'merged',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** States from which no act leads on. */
export const CLOSED_STATUSES = [
  'archived',
  'declined',
  'transferred',
  'cancelled',
  'terminated',
  'merged',
] as const satisfies readonly OrderStatus[];

/** True where the text is one of the states. */
export function isOrderStatus(text: string): text is OrderStatus {
  return ORDER_STATUSES.some((status) => status === text);
}

/** True where an order of this state can no longer be changed. */
export function isClosed(status: OrderStatus): boolean {
  return CLOSED_STATUSES.some((closed) => closed === status);
}

/** True where nothing more is to be done for the order: it is settled, or it ended beside the way. */
export function hasEnded(status: OrderStatus): boolean {
  return status === 'done' || isClosed(status);
}

/** What still has to be done, as columns of the board. A split order stands there in its parts. */
export const ORDER_STAGES = [
  { key: 'receive', statuses: ['received', 'supplement'] },
  { key: 'dispatch', statuses: ['accepted'] },
  { key: 'take', statuses: ['dispatched'] },
  { key: 'serve', statuses: ['taken', 'serving'] },
  { key: 'confirm', statuses: ['confirming'] },
  { key: 'rate', statuses: ['rating'] },
] as const satisfies readonly { readonly key: string; readonly statuses: readonly OrderStatus[] }[];
export type OrderStage = (typeof ORDER_STAGES)[number]['key'];

import type { EntityKey } from '../../shared/domain/entities.ts';
import type { ListQuery } from '../widgets/List/use-list-state.ts';
import type { FigureLink } from './list-request.ts';

interface Remembered {
  readonly query: ListQuery;
  readonly figure: FigureLink | null;
}

/** Where each account left each list, so that the way back from a record leads to the same rows. */
const places = new Map<string, Remembered>();

function place(account: number, key: EntityKey): string {
  return `${String(account)} ${key}`;
}

export function rememberList(account: number, key: EntityKey, remembered: Remembered): void {
  places.set(place(account, key), remembered);
}

export function rememberedList(account: number, key: EntityKey): Remembered | undefined {
  return places.get(place(account, key));
}

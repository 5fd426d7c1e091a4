import type { EntityKey } from '../../shared/domain/entities.ts';
import type { ListQuery } from '../widgets/List/use-list-state.ts';
import type { FigureLink } from './list-request.ts';

interface Remembered {
  readonly query: ListQuery;
  readonly figure: FigureLink | null;
}

/** Where each list stood when it was left, so that the way back from a record leads to the same rows. */
const places = new Map<EntityKey, Remembered>();

export function rememberList(key: EntityKey, place: Remembered): void {
  places.set(key, place);
}

export function rememberedList(key: EntityKey): Remembered | undefined {
  return places.get(key);
}

/** Forgets every place: another account sees its own lists. */
export function forgetLists(): void {
  places.clear();
}

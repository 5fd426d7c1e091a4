import type { EntityStore, RelatedChange, StoredValues, WriteDeps } from './store.ts';

export const NOTHING_RELATED: RelatedChange = { before: {}, after: {} };

function merged(one: RelatedChange, other: RelatedChange): RelatedChange {
  if (one === NOTHING_RELATED) return other;
  return {
    before: { ...one.before, ...other.before },
    after: { ...one.after, ...other.after },
    others: [...(one.others ?? []), ...(other.others ?? [])],
  };
}

/** Writes the tables beside one row that was changed. */
export function relateChanged(
  { relations = [] }: EntityStore,
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues,
): RelatedChange {
  return relations.reduce((all, relation) => {
    const change = relation(deps, id, values, before);
    return change ? merged(all, change) : all;
  }, NOTHING_RELATED);
}

/** A row that was just added, with its completed values. */
export interface NewRow {
  readonly id: number;
  readonly values: StoredValues;
}

/** What to throw where a row cannot be written. */
export type Refused<R> = (error: unknown, row: R) => unknown;

/** Writes the tables beside rows just added, table by table; answers what each row took from other rows. */
export function relateNew<R extends NewRow>(
  { relations = [] }: EntityStore,
  deps: WriteDeps,
  rows: readonly R[],
  refused: Refused<R>,
): readonly RelatedChange[] {
  const changes = rows.map(() => NOTHING_RELATED);
  for (const relation of relations) {
    for (const [place, row] of rows.entries()) {
      try {
        const change = relation(deps, row.id, row.values, null);
        if (change) changes[place] = merged(changes[place] ?? NOTHING_RELATED, change);
      } catch (error) {
        throw refused(error, row);
      }
    }
  }
  return changes;
}

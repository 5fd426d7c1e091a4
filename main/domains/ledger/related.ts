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

/** Writes the tables beside one row; `before` is null for a new one. Answers what changed there. */
export function relate(
  { relations = [] }: EntityStore,
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): RelatedChange {
  return relations.reduce((all, relation) => {
    const change = relation(deps, id, values, before);
    return change ? merged(all, change) : all;
  }, NOTHING_RELATED);
}

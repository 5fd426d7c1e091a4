import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { NewValues } from './new-values.ts';
import { NOTHING_RELATED, relate } from './related.ts';
import { rowInserter } from './row-insert.ts';
import { rowUpdater, type Written } from './row-update.ts';
import { ownColumns } from './own-columns.ts';
import type { EntityStore, RelatedChange, StoredValues, WriteDeps } from './store.ts';

/** Writes rows of one entity; made once per command, so that bulk work prepares its statements once. */
export interface EntityWriter {
  insert(values: StoredValues): Written;
  /** Changes only the given fields that differ. Throws STALE_RECORD where the version is another one. */
  update(id: number, version: number, values: StoredValues): Written;
  /** Takes a change back, in the row itself and in the tables beside it. Throws STALE_RECORD. */
  restore(id: number, version: number, change: RelatedChange): Written;
}

export function entityWriter(store: EntityStore, deps: WriteDeps): EntityWriter {
  const keys = ownColumns(store).map(([key]) => key);
  const insertRow = rowInserter(store, deps);
  const updateRow = rowUpdater(store, deps);
  return {
    insert(given) {
      const values = withoutBlanks(given);
      const id = insertRow(values);
      const { before, after, others = [] } = relate(store, deps, id, values, null);
      return { id, version: 1, before, after: { ...values, ...after }, others };
    },
    update(id, version, given) {
      const values = withFilled(store, given);
      return updateRow(id, version, values, (before) => relate(store, deps, id, values, before));
    },
    restore(id, version, change) {
      const own = Object.fromEntries(
        keys.flatMap((key) =>
          key in change.before ? [[key, change.before[key] as FieldValue] as const] : [],
        ),
      );
      return updateRow(id, version, own, () => {
        const others = store.restore?.(deps, id, change);
        return others ? { ...NOTHING_RELATED, others } : NOTHING_RELATED;
      });
    },
  };
}

function withoutBlanks(values: StoredValues): NewValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** An emptied field whose column always holds a value gets the value that a blank means. */
function withFilled(store: EntityStore, given: StoredValues): StoredValues {
  const emptied: NewValues = {};
  for (const [key, value] of Object.entries(store.filled ?? {})) {
    if (given[key] === null) emptied[key] = value;
  }
  return { ...given, ...emptied };
}

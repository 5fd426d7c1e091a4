import type { EntityStore } from './store.ts';

/** Fields that stand in columns of the entity's own row, in definition order. */
export function ownColumns(store: EntityStore): readonly (readonly [key: string, column: string])[] {
  return store.entity.fields.flatMap((field) => {
    const column = store.bindings[field.key]?.column;
    return column ? [[field.key, column] as const] : [];
  });
}

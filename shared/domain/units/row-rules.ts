import type { EntityRowRules } from '../importing/parsed-row.ts';

/** 单位: known by name and parent; the parent may stand elsewhere in the same file. */
export const unitRowRules: EntityRowRules = {
  check() {},
  selfReferences: ['parent', 'predecessor'],
  matchKey(draft) {
    const { name, parent } = draft.values;
    if (typeof name !== 'string') return null;
    const above = typeof parent === 'number' ? `#${parent}` : (draft.unresolved['parent'] ?? '');
    return `${name}|${above}`;
  },
};

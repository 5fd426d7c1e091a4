import type { EntityRowRules } from '../importing/parsed-row.ts';

/** 阵地: known by name within its 属地. */
export const siteRowRules: EntityRowRules = {
  check() {},
  selfReferences: ['parent'],
  matchKey(draft) {
    const { name, unit } = draft.values;
    return typeof name === 'string' && typeof unit === 'number' ? `${unit}:${name}` : null;
  },
};

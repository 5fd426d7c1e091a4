import type { EntityRowRules } from '../importing/parsed-row.ts';

/** 组织与队伍: known by 统一社会信用代码, else by name within a street. */
export const organizationRowRules: EntityRowRules = {
  check() {},
  selfReferences: ['parent'],
  matchKey(draft) {
    const { uscc, name, street } = draft.values;
    if (typeof uscc === 'string') return `uscc:${uscc}`;
    return typeof name === 'string' && typeof street === 'number' ? `name:${street}:${name}` : null;
  },
};

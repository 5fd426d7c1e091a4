import type { EntityRowRules } from '../importing/parsed-row.ts';

/** 服务菜单: known by its number, else by name within its street. */
export const menuItemRowRules: EntityRowRules = {
  check(draft) {
    const { validFrom, validTo } = draft.values;
    if (typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom) {
      draft.put('validTo', { code: 'DATE_UNPARSEABLE', params: { text: validTo } });
    }
  },
  matchKey(draft) {
    const { name, street } = draft.values;
    return typeof name === 'string' ? `${String(street ?? 0)}:${name}` : null;
  },
};

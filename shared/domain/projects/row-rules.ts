import type { EntityRowRules } from '../importing/parsed-row.ts';

/** 项目: known by name in the whole district. */
export const projectRowRules: EntityRowRules = {
  check(draft) {
    const { startedOn, endedOn } = draft.values;
    if (typeof startedOn === 'string' && typeof endedOn === 'string' && endedOn < startedOn) {
      draft.put('endedOn', { code: 'DATE_UNPARSEABLE', params: { text: endedOn } });
    }
  },
  matchKey(draft) {
    const { name } = draft.values;
    return typeof name === 'string' ? name : null;
  },
};

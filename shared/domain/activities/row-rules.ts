import type { EntityRowRules } from '../importing/parsed-row.ts';

/** 活动: known by name, and by its street where two streets use one name. */
export const activityRowRules: EntityRowRules = {
  check(draft) {
    const { seriesFrom, seriesTo } = draft.values;
    if (typeof seriesFrom === 'string' && typeof seriesTo === 'string' && seriesTo < seriesFrom) {
      draft.put('seriesTo', { code: 'DATE_UNPARSEABLE', params: { text: seriesTo } });
    }
  },
  matchKey(draft) {
    const { name, street } = draft.values;
    return typeof name === 'string' ? `${typeof street === 'number' ? street : ''}:${name}` : null;
  },
};

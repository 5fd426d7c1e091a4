import type { EntityRowRules } from '../importing/parsed-row.ts';

/** 宣传报道: known by medium, title and day. */
export const publicityRowRules: EntityRowRules = {
  check() {},
  matchKey(draft) {
    const { medium, title, publishedOn } = draft.values;
    const parts = [medium, title, publishedOn];
    return parts.every((part) => typeof part === 'string') ? parts.join('\n') : null;
  },
};

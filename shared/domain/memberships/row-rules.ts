import type { EntityRowRules } from '../importing/parsed-row.ts';
import { parsePersonName } from '../values/person-name.ts';
import { readDocument } from '../volunteers/row-rules.ts';

/** 队伍成员: the volunteer is found by document, the name is held against the ledger's by the planner. */
export const membershipRowRules: EntityRowRules = {
  check(draft, rules) {
    readDocument(draft, rules);
    const name = parsePersonName(draft.raw('volunteer'));
    if (name.issue) draft.put('volunteer', name.issue);
    else if (name.value !== undefined) draft.unresolved['volunteer'] = name.value;
    const { joinedOn, leftOn } = draft.values;
    if (typeof joinedOn === 'string' && typeof leftOn === 'string' && leftOn < joinedOn) {
      draft.put('leftOn', { code: 'DATE_UNPARSEABLE', params: { text: leftOn } });
    }
  },
  yielded: (draft) => (draft.unresolved['volunteer'] === undefined ? [] : ['volunteer']),
  matchKey(draft) {
    const key = draft.values['documentKey'];
    const { organization } = draft.values;
    return typeof key === 'string' && typeof organization === 'number' ? `${key}|${organization}` : null;
  },
};

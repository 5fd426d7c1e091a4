import type { EntityRowRules } from '../importing/parsed-row.ts';
import { personKey, readPerson, yieldedPerson } from '../volunteers/person-rules.ts';

/** 队伍成员: a person in a team. */
export const membershipRowRules: EntityRowRules = {
  check(draft, rules) {
    readPerson(draft, rules);
    const { joinedOn, leftOn } = draft.values;
    if (typeof joinedOn === 'string' && typeof leftOn === 'string' && leftOn < joinedOn) {
      draft.put('leftOn', { code: 'DATE_UNPARSEABLE', params: { text: leftOn } });
    }
  },
  yielded: yieldedPerson,
  matchKey(draft) {
    const { organization } = draft.values;
    return personKey(draft, typeof organization === 'number' ? organization : null);
  },
};

import type { EntityRowRules } from '../importing/parsed-row.ts';
import { personKey, readPerson, yieldedPerson } from '../volunteers/person-rules.ts';

/** 培训签到: a person in a class. */
export const trainingAttendanceRowRules: EntityRowRules = {
  check: readPerson,
  yielded: yieldedPerson,
  matchKey(draft) {
    const { trainingClass } = draft.values;
    return personKey(draft, typeof trainingClass === 'number' ? trainingClass : null);
  },
};

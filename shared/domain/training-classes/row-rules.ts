import type { EntityRowRules } from '../importing/parsed-row.ts';
import { classProblem } from './rules.ts';

/** 培训班: known by name within its 街镇. */
export const trainingClassRowRules: EntityRowRules = {
  check(draft, rules) {
    const problem = classProblem(draft.values, rules.today);
    if (problem) draft.put(problem.field, problem.issue);
  },
  matchKey(draft) {
    const { name, street } = draft.values;
    return typeof name === 'string' ? `${String(street ?? 0)}:${name}` : null;
  },
};

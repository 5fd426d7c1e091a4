import type { EntityRowRules } from '../importing/parsed-row.ts';
import { documentNumberKey, repealIssue } from './rules.ts';

/** 制度文件: known by 文号, else by title and day of issue. */
export const policyDocumentRowRules: EntityRowRules = {
  check(draft) {
    const issue = repealIssue(draft.values['issuedOn'], draft.values['repealedOn']);
    if (issue) draft.put('repealedOn', issue);
  },
  matchKey(draft) {
    const { number, title, issuedOn } = draft.values;
    if (typeof number === 'string') return documentNumberKey(number);
    return typeof title === 'string' && typeof issuedOn === 'string' ? `${issuedOn} ${title}` : null;
  },
};

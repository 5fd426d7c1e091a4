import { cellText } from '../../kernel/cell.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import type { EntityRowRules, RowDraft } from '../importing/parsed-row.ts';
import { isBlank } from '../values/blank.ts';
import { cleanLine } from '../values/clean-text.ts';
import { formulaIssue } from '../values/formula-issue.ts';
import { personKey, readPerson, yieldedPerson } from '../volunteers/person-rules.ts';
import { creditedMinutes } from './minutes.ts';

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** 场次 by its name: the planner finds it, together with activity, day and start. */
function readSession(draft: RowDraft): void {
  const raw = draft.raw('session');
  const formula = formulaIssue(raw);
  if (formula) draft.put('session', formula);
  else if (!isBlank(raw)) draft.unresolved['session'] = cleanLine(cellText(raw));
}

/** Times that cannot be read say nothing of the minutes: the first error is enough. */
function readMinutes(draft: RowDraft): void {
  if (['startTime', 'endTime', 'deducted', 'minutes'].some((field) => draft.hasError(field))) return;
  const { startTime, endTime, deducted, minutes } = draft.values;
  const credited = creditedMinutes({
    startTime: textOf(startTime),
    endTime: textOf(endTime),
    deducted: numberOf(deducted),
    minutes: numberOf(minutes),
  });
  if ('minutes' in credited) draft.values['minutes'] = credited.minutes;
  else draft.put(credited.field, credited.issue);
}

/** 服务记录: a person, a session or a day, and credited minutes. */
export const serviceRecordRowRules: EntityRowRules = {
  check(draft, rules) {
    readPerson(draft, rules);
    readSession(draft);
    readMinutes(draft);
  },
  yielded: yieldedPerson,
  matchKey(draft) {
    const { servedOn, startTime, minutes, organization, activity } = draft.values;
    if (typeof servedOn !== 'string' || typeof minutes !== 'number') return null;
    const session = draft.unresolved['session'] ?? '';
    return personKey(
      draft,
      [servedOn, startTime ?? '', minutes, organization ?? '', session, activity ?? ''].join('|'),
    );
  },
};

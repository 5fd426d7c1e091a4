import type { EntityRowRules } from '../importing/parsed-row.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { personKey, readPerson, yieldedPerson } from '../volunteers/person-rules.ts';
import { missingFact, wrongFact } from './facts.ts';

/** What the row says, without its blanks. */
function filled(values: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** 星级评定: mostly awards of earlier years, which need the day on which they were granted. */
export const starAwardRowRules: EntityRowRules = {
  check(draft, rules) {
    readPerson(draft, rules);
    const values: Record<string, FieldValue | undefined> = { status: 'awarded', ...filled(draft.values) };
    const missing = draft.hasError('status') ? undefined : missingFact(values);
    if (missing !== undefined) draft.put(missing, { code: 'REQUIRED_MISSING' });
    const wrong = draft.hasError('status') ? undefined : wrongFact(values);
    if (wrong !== undefined)
      draft.put(wrong, { code: 'DATE_UNPARSEABLE', params: { text: String(values[wrong]) } });
  },
  yielded: yieldedPerson,
  matchKey(draft) {
    const { level, cutOff } = draft.values;
    return personKey(draft, typeof level === 'string' ? `${level}|${String(cutOff ?? '')}` : null);
  },
};

import {
  type CheckKey,
  DEFAULT_CHECK_LIMITS,
  RECORD_CHECKS,
  type RecordCheck,
} from '../../../shared/domain/record-checks/rules.ts';

/** What a rule looks for, in words, with numbers as stored; numbers that are missing stand as the rule has them. */
export function explainRule(rule: CheckKey, numbers: Readonly<Record<string, number>>): string {
  // Each rule takes limits of its own shape; the merge has that shape, which the table of all rules cannot say.
  const { explain } = RECORD_CHECKS[rule] as RecordCheck<object>;
  return explain({ ...DEFAULT_CHECK_LIMITS[rule], ...numbers });
}

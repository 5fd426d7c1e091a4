import { CHECK_KEYS, type CheckKey } from '../../../shared/domain/record-checks/rules.ts';
import type { OutputOf } from '../../api/procedures.ts';

export type FlagTally = OutputOf<'recordFlags.tally'>;

/** Every rule with its findings that wait for a decision, in the order of the rules. */
export function openByRule({
  rules,
}: Pick<FlagTally, 'rules'>): readonly { rule: CheckKey; count: number }[] {
  return CHECK_KEYS.map((rule) => ({
    rule,
    count: rules.find((each) => each.rule === rule && each.status === 'open')?.count ?? 0,
  }));
}

/** Findings of all rules that wait for a decision. */
export function openCount(tally: Pick<FlagTally, 'rules'>): number {
  return openByRule(tally).reduce((sum, { count }) => sum + count, 0);
}

/** Years to choose from, the newest first, the current one among them. */
export function yearChoices(years: readonly string[], thisYear: string): readonly string[] {
  return [...new Set([thisYear, ...years])].toSorted().toReversed();
}

/** True where a year has service and was not looked at, so that a list without rows says nothing about it. */
export function isUnchecked({ rules, waitingYears }: FlagTally, year: string): boolean {
  return rules.length === 0 && waitingYears.includes(year);
}

import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import { thresholdJump } from '../record-checks/threshold-jump.ts';
import type { CheckedRecord } from './checked.ts';
import { about, type Finding } from './finding.ts';
import type { PersonFinder } from './person-days.ts';

function sumOf(records: readonly CheckedRecord[]): number {
  return records.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * 临近评星突增: each day of the year on which the effective total passed a threshold. It is looked at as it stood in the
 * evening of that day, so that the finding is the same whenever one looks.
 */
export const findJumps: PersonFinder = ({ id, minutesBefore, records }, terms) => {
  const effective = records.filter((record) => record.effective);
  const rule = terms.limits.thresholdJump;
  const recentOn = (day: DateOnly): CheckedRecord[] => {
    const from = daysAfter(day, 1 - rule.days);
    return effective.filter(({ servedOn }) => servedOn >= from && servedOn <= day);
  };
  let total = minutesBefore;
  const ofYear = effective.filter(({ servedOn }) => servedOn.startsWith(terms.year));
  return [...Map.groupBy(ofYear, ({ servedOn }) => servedOn)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([on, ofDay]): Finding[] => {
      const before = total;
      total += sumOf(ofDay);
      const thresholds = terms
        .thresholdsOn(on)
        .filter((threshold) => before < threshold && threshold <= total);
      if (thresholds.length === 0) return [];
      const recent = recentOn(on);
      const jump = thresholdJump({ total, recent: sumOf(recent), thresholds }, rule);
      if (!jump) return [];
      return [
        {
          rule: 'thresholdJump',
          scope: 'person',
          scopeId: id,
          subject: `${String(id)}:${String(jump.threshold)}:${terms.year}`,
          on,
          ...about(recent),
          amount: jump.recent,
          facts: { days: rule.days, recent: jump.recent, total, threshold: jump.threshold },
        },
      ];
    });
};

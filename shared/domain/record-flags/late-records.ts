import { officeDay } from '../../kernel/date-only.ts';
import { isLateEntry } from '../record-checks/late-entry.ts';
import type { CheckedRecord, CheckTerms } from './checked.ts';
import { about, type Finding } from './finding.ts';

/** Hours of earlier years taken over with a document (历史结转) are late by their nature. */
const CARRIED = 'carried';

function enteredOn({ enteredAt }: CheckedRecord): string {
  return officeDay(new Date(enteredAt));
}

/** 补录过晚 among records of one day and one matter: one finding for all of them, or none. */
export function findLate(
  matter: Pick<Finding, 'scope' | 'scopeId' | 'subject' | 'on'>,
  records: readonly CheckedRecord[],
  { limits, isWorkday }: CheckTerms,
): Finding[] {
  const late = records.filter(
    (record) =>
      record.source !== CARRIED &&
      isLateEntry(record.servedOn, enteredOn(record), isWorkday, limits.lateEntry),
  );
  if (late.length === 0) return [];
  const last = late.map(enteredOn).reduce((one, other) => (one > other ? one : other));
  return [
    {
      rule: 'lateEntry',
      ...matter,
      ...about(late),
      amount: late.length,
      facts: { records: late.length, enteredOn: last },
    },
  ];
}

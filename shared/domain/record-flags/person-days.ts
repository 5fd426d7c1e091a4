import { dayLimit } from '../record-checks/day-limit.ts';
import { duplicatesOf } from '../record-checks/duplicate-source.ts';
import { frequencyOf, mondayOf } from '../record-checks/frequency.ts';
import { overlapsOf } from '../record-checks/overlap.ts';
import type { CheckedPerson, CheckedRecord, CheckTerms } from './checked.ts';
import { about, type Finding } from './finding.ts';

/** Finds what one person's records say beside each other. Findings of other years than that of the terms may be among them. */
export type PersonFinder = (person: CheckedPerson, terms: CheckTerms) => Finding[];

function timesOf({ startTime, endTime }: CheckedRecord): string {
  return `${startTime ?? ''}—${endTime ?? ''}`;
}

/** 时间重叠: each pair of records. */
export const findOverlaps: PersonFinder = ({ id, records }, { limits }) =>
  overlapsOf(records, limits.overlap).map(({ first, second, minutes }) => ({
    rule: 'overlap',
    scope: 'person',
    scopeId: id,
    subject: `${String(first.id)}-${String(second.id)}`,
    on: second.servedOn,
    ...about([first, second]),
    amount: minutes,
    facts: { firstOn: first.servedOn, first: timesOf(first), second: timesOf(second), minutes },
  }));

/** 单日时长过长: each day on which more was served than goes without a reason. */
export const findLongDays: PersonFinder = ({ id, records }, { limits }) =>
  [...Map.groupBy(records, ({ servedOn }) => servedOn)].flatMap(([on, ofDay]): Finding[] => {
    const minutes = ofDay.reduce((sum, record) => sum + record.minutes, 0);
    const verdict = dayLimit(minutes, limits.dayLimit);
    if (verdict === 'fine' || verdict === 'remind') return [];
    return [
      {
        rule: 'dayLimit',
        scope: 'person',
        scopeId: id,
        subject: `${String(id)}:${on}`,
        on,
        ...about(ofDay),
        amount: minutes,
        facts: { records: ofDay.length, minutes },
      },
    ];
  });

/** 记录过密: each overfull day and week. */
export const findFrequency: PersonFinder = ({ id, records }, { limits }) =>
  frequencyOf(records, limits.frequency).map((found) => {
    const on = found.kind === 'day' ? found.day : found.monday;
    const amount = found.kind === 'day' ? found.records : found.minutes;
    const within = records.filter(({ servedOn }) =>
      found.kind === 'day' ? servedOn === on : mondayOf(servedOn) === on,
    );
    return {
      rule: 'frequency',
      scope: 'person',
      scopeId: id,
      subject: `${String(id)}:${found.kind}:${on}`,
      on,
      ...about(within),
      amount,
      facts: { kind: found.kind, [found.kind === 'day' ? 'records' : 'minutes']: amount },
    };
  });

/** 不同来源重复: each group of records that say the same. */
export const findDuplicates: PersonFinder = ({ id, records }) =>
  duplicatesOf(records).flatMap((group): Finding[] => {
    const [first] = group;
    if (!first) return [];
    const { servedOn, minutes } = first;
    return [
      {
        rule: 'duplicateSource',
        scope: 'person',
        scopeId: id,
        subject: `${String(id)}:${servedOn}:${String(minutes)}`,
        on: servedOn,
        ...about(group),
        amount: group.length,
        facts: {
          records: group.length,
          minutes,
          sources: [...new Set(group.map(({ source }) => source))].toSorted().join(','),
        },
      },
    ];
  });

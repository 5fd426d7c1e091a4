import type { CheckKey } from '../record-checks/rules.ts';
import { endBefore } from '../record-checks/after-end.ts';
import { daysBeforeRegistration } from '../record-checks/before-registration.ts';
import { withoutConsent } from '../record-checks/guardian-consent.ts';
import { tooYoung } from '../record-checks/least-age.ts';
import { tooYoungForCategory } from '../record-checks/risky-service.ts';
import type { CheckedPerson, CheckedRecord } from './checked.ts';
import { about, type Finding, type FindingFacts } from './finding.ts';
import type { PersonFinder } from './person-days.ts';

/** One matter a year, however many of the person's records it is about: they are decided on together. */
function yearly(
  rule: CheckKey,
  { id }: CheckedPerson,
  records: readonly CheckedRecord[],
  factsOf: (first: CheckedRecord) => FindingFacts,
): Finding[] {
  return [...Map.groupBy(records, ({ servedOn }) => servedOn.slice(0, 4))].flatMap(
    ([year, ofYear]): Finding[] => {
      const [first] = ofYear;
      if (!first) return [];
      return [
        {
          rule,
          scope: 'person',
          scopeId: id,
          subject: `${String(id)}:${year}`,
          on: first.servedOn,
          ...about(ofYear),
          amount: ofYear.length,
          facts: { records: ofYear.length, ...factsOf(first) },
        },
      ];
    },
  );
}

/** 早于注册日期. */
export const findBeforeRegistration: PersonFinder = (person, { limits }) => {
  const { registeredOn, records } = person;
  const early = records.filter(
    ({ servedOn }) => daysBeforeRegistration(servedOn, registeredOn, limits.beforeRegistration) !== undefined,
  );
  return yearly('beforeRegistration', person, early, () => ({ registeredOn: registeredOn ?? '' }));
};

/** 年龄过小. */
export const findLeastAge: PersonFinder = (person, { limits }) => {
  const ageOf = ({ servedOn }: CheckedRecord) => tooYoung(servedOn, person.bornOn, limits.leastAge);
  const young = person.records.filter((record) => ageOf(record) !== undefined);
  return yearly('leastAge', person, young, (first) => ({ age: ageOf(first) ?? 0 }));
};

/** 注销或去世之后. */
export const findAfterEnd: PersonFinder = (person) => {
  const { end, records } = person;
  const late = records.filter(({ servedOn }) => endBefore(servedOn, end) !== undefined);
  return yearly('afterEnd', person, late, () => ({ endedOn: end?.on ?? '', kind: end?.kind ?? 'left' }));
};

/** 缺监护人同意. */
export const findWithoutConsent: PersonFinder = (person, { limits }) => {
  const ageOf = ({ servedOn }: CheckedRecord) => withoutConsent(servedOn, person, limits.guardianConsent);
  const alone = person.records.filter((record) => ageOf(record) !== undefined);
  return yearly('guardianConsent', person, alone, (first) => ({ age: ageOf(first) ?? 0 }));
};

/** 未成年人参加风险类服务. */
export const findRiskyService: PersonFinder = (person, { limits }) => {
  const ageOf = (record: CheckedRecord) => tooYoungForCategory(record, person.bornOn, limits.riskyService);
  const risky = person.records.filter((record) => ageOf(record) !== undefined);
  return yearly('riskyService', person, risky, (first) => ({
    age: ageOf(first) ?? 0,
    category: first.category ?? '',
  }));
};

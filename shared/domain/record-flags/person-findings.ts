import type { CheckedPerson, CheckTerms } from './checked.ts';
import type { Finding } from './finding.ts';
import { findLate } from './late-records.ts';
import {
  findDuplicates,
  findFrequency,
  findLongDays,
  findOverlaps,
  type PersonFinder,
} from './person-days.ts';
import {
  findAfterEnd,
  findBeforeRegistration,
  findLeastAge,
  findRiskyService,
  findWithoutConsent,
} from './person-facts.ts';
import { findJumps } from './person-jumps.ts';

/** 补录过晚 of records without a session, day by day; those of a session are its matter. */
const findLateAlone: PersonFinder = ({ id, records }, terms) => {
  const alone = records.filter(({ sessionId }) => sessionId === null);
  return [...Map.groupBy(alone, ({ servedOn }) => servedOn)].flatMap(([on, ofDay]) =>
    findLate({ scope: 'person', scopeId: id, subject: `${String(id)}:${on}`, on }, ofDay, terms),
  );
};

const FINDERS: readonly PersonFinder[] = [
  findOverlaps,
  findLongDays,
  findFrequency,
  findBeforeRegistration,
  findLeastAge,
  findAfterEnd,
  findLateAlone,
  findRiskyService,
  findWithoutConsent,
  findDuplicates,
  findJumps,
];

/** Everything that the rules find among one person's records, listed under a day of the year of the terms. */
export function findInPerson(person: CheckedPerson, terms: CheckTerms): Finding[] {
  return FINDERS.flatMap((find) => find(person, terms)).filter(({ on }) => on.startsWith(terms.year));
}

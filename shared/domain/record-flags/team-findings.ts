import { recordsTooManyPeople } from '../record-checks/team-size.ts';
import type { CheckedTeam, CheckTerms } from './checked.ts';
import type { Finding } from './finding.ts';

/** 记录人数超过队伍规模 of one organisation in the year of the terms; listed under its last day. */
export function findInTeam(
  { id, people, members, lastOn }: CheckedTeam,
  { year, limits }: CheckTerms,
): Finding[] {
  if (!recordsTooManyPeople(people, members, limits.teamSize)) return [];
  return [
    {
      rule: 'teamSize',
      scope: 'team',
      scopeId: id,
      subject: `${String(id)}:${year}`,
      on: lastOn,
      organizationId: id,
      records: [],
      amount: people,
      facts: { people, members },
    },
  ];
}

import type { Database } from 'better-sqlite3';
import type { CheckTerms } from '../../../shared/domain/record-flags/checked.ts';
import type { Finding } from '../../../shared/domain/record-flags/finding.ts';
import { findInPerson } from '../../../shared/domain/record-flags/person-findings.ts';
import { findInSession } from '../../../shared/domain/record-flags/session-findings.ts';
import { findInTeam } from '../../../shared/domain/record-flags/team-findings.ts';
import { loadPeople, loadSessions, loadTeams } from './load.ts';
import type { CheckScope } from './scope.ts';

/** Everything that the rules find in a year among the chosen people, sessions and teams. */
export function evaluate(db: Database, scope: CheckScope, terms: CheckTerms): Finding[] {
  const found: Finding[] = [];
  for (const person of loadPeople(db, scope)) found.push(...findInPerson(person, terms));
  for (const session of loadSessions(db, scope)) found.push(...findInSession(session, terms));
  for (const team of loadTeams(db, scope, terms)) found.push(...findInTeam(team, terms));
  return found;
}

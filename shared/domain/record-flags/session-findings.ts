import { uniformEntriesOf } from '../record-checks/uniform-entry.ts';
import type { CheckedRecord, CheckedSession, CheckTerms } from './checked.ts';
import { about, type Finding } from './finding.ts';
import { findLate } from './late-records.ts';

type Entered = CheckedRecord & { readonly operator: string | null };

function findUniform({ id, heldOn, hasSheet, records }: CheckedSession, { limits }: CheckTerms): Finding[] {
  const entered = records.map((record): Entered => ({ ...record, operator: record.recorder }));
  return uniformEntriesOf(entered, hasSheet, limits.uniformEntry).map(
    ({ operator, people, records: run }) => ({
      rule: 'uniformEntry',
      scope: 'session',
      scopeId: id,
      subject: `${String(id)}:${String(Math.min(...run.map((record) => record.id)))}`,
      on: heldOn,
      ...about(run),
      amount: people,
      facts: { people, operator: operator ?? '' },
    }),
  );
}

/** Everything that the rules find in one session. */
export function findInSession(session: CheckedSession, terms: CheckTerms): Finding[] {
  const { id, heldOn, records } = session;
  const matter = { scope: 'session', scopeId: id, subject: `s${String(id)}`, on: heldOn } as const;
  return [...findUniform(session, terms), ...findLate(matter, records, terms)];
}

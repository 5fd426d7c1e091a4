import type { Database } from 'better-sqlite3';
import type { Finding } from '../../../shared/domain/record-flags/finding.ts';
import { type FlagState, stateAfterCheck } from '../../../shared/domain/record-flags/status.ts';
import { statement } from '../../db/run.ts';
import type { CheckScope } from './scope.ts';

interface Stored {
  readonly id: number;
  readonly rule: string;
  readonly subject: string;
  readonly foundFor: string;
  readonly organizationId: number | null;
  readonly records: string;
  readonly amount: number;
  readonly facts: string;
  readonly holds: number;
  readonly status: FlagState;
  readonly decidedAmount: number | null;
}

const COLUMNS = `f.id, f.rule, f.subject, f.found_for AS foundFor, f.organization_id AS organizationId, f.records, f.amount,
    f.facts, f.holds, f.status, f.decided_amount AS decidedAmount`;

const OF_YEAR = `SELECT ${COLUMNS} FROM record_flag f WHERE f.year = :year`;

/** Of what was looked at: what stands of anything else stays as it is. */
const OF_CHOSEN = `WITH chosen AS (SELECT 'person' AS scope, id FROM temp.check_person
    UNION ALL SELECT 'session', id FROM temp.check_session UNION ALL SELECT 'team', id FROM temp.check_team)
  SELECT ${COLUMNS} FROM chosen c CROSS JOIN record_flag f ON f.scope = c.scope AND f.scope_id = c.id WHERE f.year = :year`;

const INSERT = `INSERT INTO record_flag (rule, scope, scope_id, subject, year, found_for, organization_id, records, amount, facts, found_at)
  VALUES (:rule, :scope, :scopeId, :subject, :year, :foundFor, :organizationId, :records, :amount, :facts, :now)`;

const UPDATE = `UPDATE record_flag SET found_for = :foundFor, organization_id = :organizationId, records = :records,
    amount = :amount, facts = :facts, status = :status, holds = 1, version = version + 1 WHERE id = :id`;

function columnsOf(finding: Finding) {
  return {
    foundFor: finding.on,
    organizationId: finding.organizationId,
    records: JSON.stringify(finding.records),
    amount: finding.amount,
    facts: JSON.stringify(finding.facts),
  };
}

function isSame(stored: Stored, columns: ReturnType<typeof columnsOf>): boolean {
  return (
    stored.holds === 1 &&
    Object.entries(columns).every(([key, value]) => stored[key as keyof Stored] === value)
  );
}

/**
 * Makes the stored findings those that hold now. What nobody decided on goes with its reason; a decision stays on
 * record, also when its matter is gone, and is open again when there is more of it than was decided.
 */
export function keepFindings(
  db: Database,
  scope: CheckScope,
  findings: readonly Finding[],
  now: string,
): { readonly found: number; readonly gone: number } {
  const { year } = scope;
  const rows = statement(db, scope.whole ? OF_YEAR : OF_CHOSEN).all({ year }) as Stored[];
  const keyOf = ({ rule, subject }: Pick<Finding, 'subject'> & { readonly rule: string }) =>
    `${rule} ${subject}`;
  const before = new Map(rows.map((row) => [keyOf(row), row]));
  let found = 0;
  for (const finding of findings) {
    const stored = before.get(keyOf(finding));
    before.delete(keyOf(finding));
    const columns = columnsOf(finding);
    if (!stored) {
      const { rule, scope: kind, scopeId, subject } = finding;
      statement(db, INSERT).run({ ...columns, rule, scope: kind, scopeId, subject, year, now });
      found += 1;
    } else if (!isSame(stored, columns)) {
      statement(db, UPDATE).run({
        ...columns,
        id: stored.id,
        status: stateAfterCheck(stored.status, { ...stored, amount: finding.amount }),
      });
    }
  }
  const gone = [...before.values()].filter(({ holds }) => holds === 1);
  for (const { id, decidedAmount } of gone) {
    const end =
      decidedAmount === null
        ? 'DELETE FROM record_flag WHERE id = ?'
        : 'UPDATE record_flag SET holds = 0, version = version + 1 WHERE id = ?';
    statement(db, end).run(id);
  }
  return { found, gone: gone.length };
}

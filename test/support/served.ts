import { openDatabase } from '../../main/db/vault.ts';
import type { TestService } from './service.ts';

/** A service as the ledger holds it; minutes as an integer. */
export interface Served {
  readonly volunteerId: number;
  readonly organizationId: number | null;
  readonly servedOn: string;
  readonly minutes: number;
  readonly status?: 'pending' | 'notice' | 'effective' | 'reversed';
}

/** Writes one record of service straight into the ledger: what its own domain's commands end in. Answers its id. */
export function serve(test: TestService, served: Served): number {
  return withLedger(test, (run) =>
    run(
      `INSERT INTO service_record (uid, volunteer_id, organization_id, served_on, minutes, content, status, created_at, updated_at)
       VALUES (randomblob(16), ?, ?, ?, ?, '社区服务', ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
      served.volunteerId,
      served.organizationId,
      served.servedOn,
      served.minutes,
      served.status ?? 'effective',
    ),
  );
}

/** Takes a record back, as a reversal does. */
export function takeBack(test: TestService, recordId: number): void {
  withLedger(test, (run) => run(`UPDATE service_record SET status = 'reversed' WHERE id = ?`, recordId));
}

function withLedger(
  test: TestService,
  work: (run: (sql: string, ...values: unknown[]) => number) => number,
): number {
  const db = openDatabase(test.service.parts.paths.ledger);
  try {
    return work((sql, ...values) => Number(db.prepare<unknown[]>(sql).run(...values).lastInsertRowid));
  } finally {
    db.close();
  }
}

import type { Database } from 'better-sqlite3';
import { openDatabase } from '../../../main/db/vault.ts';
import { person } from '../../support/people.ts';
import { create, type District, volunteerValues } from '../../support/seed.ts';
import { commandId, type TestService } from '../../support/service.ts';

export interface SampleRecord {
  readonly volunteer: number;
  readonly servedOn: string;
  readonly minutes: number;
  readonly status?: string;
  readonly effectiveOn?: string | null;
  readonly source?: string;
  /** A document is attached to it. */
  readonly documented?: boolean;
}

const INSERT = `INSERT INTO service_record (uid, volunteer_id, served_on, minutes, status, effective_on, source, created_at, updated_at)
  VALUES (randomblob(16), :volunteer, :servedOn, :minutes, :status, :effectiveOn, :source, '2026-01-01', '2026-01-01')`;

const ATTACH = `INSERT INTO attachment (uid, entity, row_id, kind, file_name, sha256, size, media_type, added_at, added_by)
  VALUES (randomblob(16), 'serviceRecords', ?, 'paper', '结转证明.pdf', lower(hex(randomblob(32))), 1, 'application/pdf', '2026-01-01', '测试')`;

/** Writes service records beside the service; totals follow by their triggers. Answers their ids. */
export function addRecords(test: TestService, records: readonly SampleRecord[]): number[] {
  return beside(test, (db) =>
    db.transaction(() =>
      records.map(({ documented = false, ...record }) => {
        const plain = { status: 'effective', effectiveOn: record.servedOn, source: 'late' };
        const { lastInsertRowid } = db.prepare<unknown[]>(INSERT).run({ ...plain, ...record });
        const id = Number(lastInsertRowid);
        if (documented) db.prepare<unknown[]>(ATTACH).run(id);
        return id;
      }),
    )(),
  );
}

/** Makes a record voided, as a reversal does. */
export function voidRecord(test: TestService, id: number): void {
  beside(test, (db) =>
    db
      .prepare<unknown[]>(
        `UPDATE service_record SET status = 'reversed', reversed_on = '2026-06-10' WHERE id = ?`,
      )
      .run(id),
  );
}

/** Takes every attached document away. */
export function removeDocuments(test: TestService): void {
  beside(test, (db) =>
    db.exec(`UPDATE attachment SET removed_at = '2026-06-10', removed_by = '测试', removal_reason = '误传'`),
  );
}

function beside<R>(test: TestService, work: (db: Database) => R): R {
  const db = openDatabase(test.service.parts.paths.ledger);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** The first `count` invented people as volunteers, by turns of the two streets. */
export async function volunteers(test: TestService, district: District, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 0; n < count; n++)
    ids.push(
      await create(test, 'volunteers', volunteerValues(person(n), district.streets[n % 2 === 0 ? 0 : 1])),
    );
  return ids;
}

/** What a command takes of each award, as it stands now. */
export async function targets(test: TestService, ids: readonly number[]) {
  return Promise.all(
    ids.map(async (id) => ({ id, version: (await test.client.starAwards.get({ id })).version })),
  );
}

/** Makes one volunteer a candidate; answers the award's id. */
export async function candidate(
  test: TestService,
  volunteer: number,
  cutOff = '2025-12-31',
): Promise<number> {
  const input = { cutOff, batch: '2026年第一批', volunteerIds: [volunteer] };
  await test.client.starAwards.add({ commandId: commandId(), ...input });
  return Number(
    test.db
      .prepare<[number], number>('SELECT max(id) FROM star_award WHERE volunteer_id = ?')
      .pluck()
      .get(volunteer),
  );
}

/** Awards of one person in several states, as a form or a file of earlier years brings them. */
export async function seedStars(test: TestService, volunteer: number): Promise<void> {
  const award = { volunteer, level: '1', awardedOn: '2021-03-05' };
  await create(test, 'starAwards', {
    ...award,
    minutes: 6100,
    cutOff: '2020-12-31',
    batch: '2021年第一批',
    grantedBy: '示例区志愿服务联合会',
    certificateNumber: '0001',
    remark: '换发证书',
  });
  const withdrawn = { status: 'withdrawn', reason: '时长作废' };
  await create(test, 'starAwards', { ...award, ...withdrawn });
  await create(test, 'starAwards', { ...award, ...withdrawn, cutOff: '2019-12-31' });
  await create(test, 'starAwards', { ...award, level: '2', status: 'candidate', awardedOn: null });
  const until = { status: 'notice', awardedOn: null, noticeUntil: '2026-07-01' };
  await create(test, 'starAwards', { ...award, ...until, level: '3', cutOff: '2026-05-31' });
}

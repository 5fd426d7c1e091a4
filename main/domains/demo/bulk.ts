import type { Database } from 'better-sqlite3';
import type { DemoVolunteer } from '../../../shared/domain/demo/volunteers.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { COUNTED_TABLES, rebuildTotals } from '../../db/migrations/0030-service-records.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import { documentKey } from '../volunteers/documents.ts';
import { indexName } from '../volunteers/search.ts';
import { volunteerStore } from '../volunteers/store.ts';
import { insertInto } from './rows.ts';

const TABLES = ['volunteer', 'identity_document', 'membership', ...COUNTED_TABLES];

interface SchemaPart {
  readonly name: string;
  readonly sql: string;
}

function partsOf(db: Database, type: 'index' | 'trigger', tables: readonly string[]): SchemaPart[] {
  return db
    .prepare<[string, string], SchemaPart>(
      `SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL
         AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .all(type, JSON.stringify(tables));
}

/**
 * Runs work with the secondary indexes of the large tables and the triggers of their totals taken down, and builds
 * them afterwards, sorted, inside the same transaction; totals are counted anew. A million rows in one go take a third
 * of the time. A unique index that cannot be built throws, and everything is rolled back.
 * @param told what is being built, for the sign of progress
 */
export function withIndexesBuiltAfterwards(
  db: Database,
  work: () => void,
  told: (done: number, total: number) => void = () => undefined,
): void {
  const indexes = partsOf(db, 'index', TABLES);
  const triggers = partsOf(db, 'trigger', COUNTED_TABLES);
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  work();
  const steps = indexes.length + 1;
  indexes.forEach(({ sql }, at) => {
    told(at, steps);
    db.exec(sql);
  });
  told(indexes.length, steps);
  rebuildTotals(db);
  for (const { sql } of triggers) db.exec(sql);
  told(steps, steps);
}

/** Fields of a volunteer that stand in columns of the row itself. */
const COLUMNS = volunteerStore.entity.fields.flatMap((field) => {
  const column = volunteerStore.bindings[field.key]?.column;
  return column === undefined ? [] : [{ key: field.key, column }];
});

/** Values with every reference as an id, and the ids of further teams. */
export interface Placed extends Pick<DemoVolunteer, 'earlierDocument'> {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly alsoIn: readonly number[];
}

/**
 * Writes invented volunteers with prepared statements, without the questions that the ordinary writer asks before
 * each row: the rows are unique by their making. The rows come out as the ordinary writer makes them
 * (test/main/demo/bulk.test.ts). Answers the id of each.
 */
export function bulkWriter(context: WriteContext): (person: Placed) => number {
  const { db } = context;
  const now = context.now.toISOString();
  const volunteer = insertInto(db, 'volunteer', [
    'uid',
    'version',
    ...COLUMNS.map(({ column }) => column),
    'name_key',
    'created_at',
    'updated_at',
  ]);
  const document = insertInto(db, 'identity_document', [
    'volunteer_id',
    'kind',
    'number',
    'match_key',
    'is_primary',
  ]);
  const membership = insertInto(db, 'membership', [
    'volunteer_id',
    'organization_id',
    'role',
    'is_main',
    'joined_on',
    'created_at',
    'updated_at',
  ]);
  return ({ values, earlierDocument, alsoIn }) => {
    const name = String(values['name']);
    // A second document is a change of the row.
    const version = earlierDocument === undefined ? 1 : 2;
    const own = COLUMNS.map(({ key }) => values[key] ?? null);
    const inserted = volunteer.run(context.newUid(), version, ...own, nameSortKey(name), now, now);
    const id = Number(inserted.lastInsertRowid);
    indexName(db, id, name, true);
    const kind = String(values['documentKind']);
    const number = String(values['documentNumber']);
    if (earlierDocument !== undefined) {
      document.run(id, kind, earlierDocument, documentKey(kind, earlierDocument, context.today), 0);
    }
    document.run(id, kind, number, documentKey(kind, number, context.today), 1);
    const team = values['organization'];
    if (typeof team === 'number') {
      membership.run(id, team, values['memberRole'] ?? 'member', 1, values['registeredOn'] ?? null, now, now);
    }
    for (const other of alsoIn) membership.run(id, other, 'member', 0, null, now, now);
    return id;
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { listRequestSchema, type ListRequestInput } from '../../../shared/kernel/listing.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import type { Actor, ReadContext } from '../../../main/db/context.ts';
import { migrations } from '../../../main/db/migrations/index.ts';
import { createLedger, openLedger } from '../../../main/db/open.ts';
import { figureCondition, figureValues } from '../../../main/domains/figures/index.ts';
import { countRows } from '../../../main/domains/ledger/list.ts';
import { stores } from '../../../main/domains/stores.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { type CommandHandler, runCommand } from '../../../main/service/run-command.ts';

const ACTOR: Actor = { id: null, name: '测试', role: 'admin', door: 'test' };

/** A real ledger in a folder of its own, with a writer and a reader on it, at a moment that the test chooses. */
export interface TestLedger {
  readonly db: Database;
  readonly reader: Database;
  readonly context: ReadContext;
  /** Runs a command as the service does, on a day (noon at the office). */
  run<H>(handler: H, input: unknown, day?: string): unknown;
  close(): void;
}

export function testLedger(today: string): TestLedger {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  const path = join(folder, 'ledger.db');
  createLedger(path, migrations);
  const db = openLedger(path, { role: 'writer' });
  const reader = openLedger(path, { role: 'reader' });
  const at = (day: string) => new Date(`${day}T12:00:00+08:00`);
  const now = at(today);
  return {
    db,
    reader,
    context: { db: reader, now, today: officeDay(now), actor: ACTOR, plansDir: folder },
    run: (handler, input, day = today) =>
      runCommand(
        db,
        handler as CommandHandler,
        { name: 'test', commandId: randomUUID(), input, actor: ACTOR },
        { now: () => at(day), newUid: () => randomBytes(16), plansDir: folder },
      ),
    close() {
      reader.close();
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Columns = Readonly<Record<string, string | number | null>>;

/** One row with its columns as given, and what the table asks of every row. */
export function addRow(
  db: Database,
  table: 'unit' | 'organization' | 'site' | 'volunteer',
  values: Columns,
): number {
  const named = table === 'unit' ? {} : { name_key: 'x' };
  const row = { uid: randomBytes(16), name: '甲', ...named, created_at: 'x', updated_at: 'x', ...values };
  const names = Object.keys(row);
  return Number(
    db
      .prepare<unknown[]>(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...Object.values(row)).lastInsertRowid,
  );
}

/** The number of a figure as of a day. */
export function figure(ledger: TestLedger, key: string, asOf = ledger.context.today) {
  const found = figureValues(ledger.context, asOf).find((each) => each.key === key);
  if (!found) throw new Error(`No figure ${key}`);
  return found;
}

export function valueOf(ledger: TestLedger, key: string, asOf?: string): number | null {
  return figure(ledger, key, asOf).value;
}

/** How many rows a list shows under a request. */
export function listed(ledger: TestLedger, entity: EntityKey, request: ListRequestInput): number {
  return countRows(stores[entity], ledger.context, listRequestSchema.parse(request), true, figureCondition)
    .count;
}

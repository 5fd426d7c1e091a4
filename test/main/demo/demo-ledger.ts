import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { WriteContext } from '../../../main/db/context.ts';
import { migrations } from '../../../main/db/migrations/index.ts';
import { createLedger, openLedger } from '../../../main/db/open.ts';
import { demoWrites } from '../../../main/domains/demo/index.ts';
import { type CommandTools, runCommand } from '../../../main/service/run-command.ts';

const NOW = new Date('2026-11-23T02:00:00.000Z');

/** An empty ledger in a folder that goes away with the test. */
export function emptyLedger(keep: (remove: () => void) => void = onTestFinished): Database {
  const folder = mkdtempSync(join(tmpdir(), '演示 #1-'));
  const path = join(folder, 'ledger.db');
  createLedger(path, migrations);
  const db = openLedger(path, { role: 'writer' });
  keep(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return db;
}

/** Runs a handler as the writer does; ids count up, so that two runs can be compared. */
export function asCommand(
  db: Database,
  handler: (context: WriteContext, input: { volunteers: number; seed: number }) => unknown,
  volunteers: number,
  tools: Partial<CommandTools> = {},
): unknown {
  let ids = 0;
  return runCommand(
    db,
    handler,
    {
      name: 'demo.fill',
      commandId: randomUUID(),
      input: { volunteers, seed: 3 },
      actor: { id: null, name: '测试', role: 'admin', door: 'test' },
    },
    {
      now: () => NOW,
      newUid() {
        const uid = Buffer.alloc(16);
        uid.writeUInt32BE(++ids, 12);
        return uid;
      },
      plansDir: '',
      ...tools,
    },
  );
}

export function fillDemo(db: Database, volunteers: number, tools: Partial<CommandTools> = {}): unknown {
  return asCommand(db, demoWrites['demo.fill'], volunteers, tools);
}

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { WriteContext } from '../../../main/db/context.ts';
import { scalar } from '../../../main/db/run.ts';
import { runCommand } from '../../../main/service/run-command.ts';
import { emptyLedger as ledger } from '../demo/demo-ledger.ts';

function run(db: ReturnType<typeof ledger>, handler: (context: WriteContext) => unknown): unknown {
  return runCommand(
    db,
    handler,
    {
      name: 'settings.set',
      commandId: randomUUID(),
      input: {},
      actor: { id: null, name: '测试', role: 'admin', door: 'test' },
    },
    { now: () => new Date('2026-11-23T02:00:00.000Z'), newUid: () => Buffer.alloc(16), plansDir: '' },
  );
}

const audits = (db: ReturnType<typeof ledger>) => scalar(db, 'SELECT count(*) FROM audit');

it('a command whose work afterwards fails has still happened, and says so', () => {
  const db = ledger();
  const answer = run(db, (context) => {
    context.afterwards(() => {
      throw new Error('database plan is locked');
    });
    return { written: 1 };
  });
  expect(answer).toEqual({ written: 1 });
  expect(audits(db)).toBe(1);
});

it('what could not be let go is tried again before the next command', () => {
  const db = ledger();
  let tries = 0;
  run(db, (context) => {
    context.afterwards(() => {
      tries++;
      if (tries === 1) throw new Error('database plan is locked');
    });
  });
  const seen: number[] = [];
  run(db, () => seen.push(tries));
  run(db, () => seen.push(tries));
  expect(seen).toEqual([2, 2]);
});

it('the refusal of a command is told, not what failed after it', () => {
  const db = ledger();
  expect(() =>
    run(db, (context) => {
      context.afterwards(() => {
        throw new Error('database plan is locked');
      });
      throw new Error('the row itself');
    }),
  ).toThrow('the row itself');
  expect(audits(db)).toBe(0);
});

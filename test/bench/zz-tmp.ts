import { rmSync, mkdirSync, statSync } from 'node:fs';
import { createLedger, openLedger } from '../../main/db/open.ts';
import * as m from '../../main/db/migrations/index.ts';
import { demoWrites } from '../../main/domains/demo/index.ts';
import { runCommand } from '../../main/service/run-command.ts';
import { uidMaker } from '../../main/db/uid.ts';
const n = Number(process.argv[2]);
rmSync('/tmp/dm/l', { recursive: true, force: true });
mkdirSync('/tmp/dm/l', { recursive: true });
const path = '/tmp/dm/l/ledger.db';
createLedger(path, (m as any).migrations);
const db = openLedger(path, { role: 'writer' });
const t = performance.now();
let last = t;
runCommand(
  db,
  demoWrites['demo.fill'] as never,
  {
    name: 'demo.fill',
    commandId: 'x',
    input: { volunteers: n, seed: 1 },
    actor: { id: null, name: 't', role: 'admin', door: 'test' },
  },
  {
    now: () => new Date(),
    newUid: uidMaker(() => Date.now()),
    plansDir: '/tmp/dm/l',
    onProgress: (d) => {
      const x = performance.now();
      process.stderr.write(`${d}:${Math.round(x - last)} `);
      last = x;
    },
  },
);
process.stdout.write(
  `\n${Math.round(performance.now() - t)} ms rss ${Math.round(process.memoryUsage().rss / 1e6)} size ${statSync(path).size / 1e6}\n`,
);
db.close();

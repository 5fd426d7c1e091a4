/**
 * One command of the process that owns the service; the test kills it. `commit DIR BATCH` or `undo DIR BATCH`. Says how
 * far it is: `go`, `writing` (the transaction begins), `written` (it ended; what follows is the checkpoint), `done`.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { directEngine } from '../../../main/service/direct-engine.ts';
import { directKeeper } from '../../../main/service/keeper.ts';
import { openService } from '../../../main/service/service.ts';

const [what = '', dataDir = '', batch = ''] = process.argv.slice(2);
const service = openService({
  dataDir,
  door: 'test',
  holder: { pid: process.pid, door: 'cli', user: 'test' },
  now: () => new Date(),
  launcher: {
    launch() {
      throw new Error('No job is needed here');
    },
  },
  openEngine({ ledger, plans }) {
    const engine = directEngine({ ledger, plansDir: plans, now: () => new Date() });
    return {
      ...engine,
      async write(call) {
        say('writing');
        const value = await engine.write(call);
        say('written');
        return value;
      },
    };
  },
  openKeeper: () => directKeeper(),
});
service.sessions.open('crash', { id: 0, name: '测试', role: 'admin' });
const client = service.client('crash');
const batchId = Number(batch);
say('go');
void run();

/** At once, not when the event loop comes to it: the transaction is synchronous. */
function say(word: string): void {
  writeSync(1, `${word}\n`);
}

async function run(): Promise<void> {
  const commandId = randomUUID();
  const events =
    what === 'commit'
      ? await client.imports.commit({ commandId, batchId, skipErrors: false })
      : await client.imports.undo({ commandId, batchId });
  for await (const _ of events);
  await service.close();
  say('done');
}

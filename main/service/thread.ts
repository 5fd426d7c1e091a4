import { join } from 'node:path';
import { userInfo } from 'node:os';
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/kernel/errors.ts';
import { nodeLauncher } from '../job/process/node-launcher.ts';
import type { FromService, ServiceChannel, ServiceOptions, ShellAsk, ToService } from './channel.ts';
import { threadKeeper } from './keeper.ts';
import { toRefusal } from './refusal.ts';
import { openService, type Service } from './service.ts';
import { shellLauncher } from './shell-launcher.ts';
import { threadEngine } from './thread-engine.ts';
import { servePorts } from './virtual-port.ts';

/** The service thread: started alike by the browser host and by Electron's main, given one duplex channel. */
const port = parentPort;
if (!port) throw new Error('The service runs as a worker thread');
const options = workerData as ServiceOptions;
const listeners: ((message: ToService) => void)[] = [];
const channel: ServiceChannel = {
  post: (message: FromService) => port.postMessage(message),
  onMessage: (listener) => void listeners.push(listener),
};
port.on('message', (message: ToService) => {
  for (const listener of listeners) listener(message);
});

function start(): Service {
  const { dataDir, entryDir, door = 'browser', address } = options;
  const data = (paths: { ledger: string; plans: string; logs: string }) => ({
    ledger: paths.ledger,
    plansDir: paths.plans,
    logsDir: paths.logs,
  });
  return openService({
    dataDir,
    door,
    holder: {
      pid: process.pid,
      door,
      user: userInfo().username,
      ...(address === undefined ? {} : { address }),
    },
    now: () => new Date(),
    launcher: options.jobs === 'shell' ? shellLauncher(channel) : nodeLauncher(join(entryDir, 'job.js')),
    openEngine: (paths) => threadEngine(entryDir, data(paths)),
    openKeeper: (paths) => threadKeeper(join(entryDir, 'keeper.js'), data(paths)),
  });
}

function answer(service: Service, ask: ShellAsk): unknown {
  switch (ask.kind) {
    case 'busy':
      return service.busy();
    case 'admitFile': {
      const { client, path, name, purpose } = ask;
      const { size } = statSync(path);
      return service.tokens.admit(client, purpose, { path, name, size });
    }
    case 'releaseFile':
      return service.tokens.release(ask.client, ask.token);
  }
}

function serve(service: Service): void {
  servePorts(channel, (client, virtual) => service.connect(client, virtual));
  channel.onMessage((message) => {
    if (message.type === 'ask') {
      const { id } = message;
      try {
        channel.post({ type: 'answer', id, value: answer(service, message.ask) });
      } catch (error) {
        channel.post({ type: 'answer', id, error: toRefusal(error, service.parts.log) });
      }
    } else if (message.type === 'shutdown') {
      void service.close().finally(() => process.exit(0));
    }
  });
  const problem = service.parts.problem();
  const isBroken = problem && problem.code !== 'LEDGER_MISSING';
  channel.post(isBroken ? { type: 'failed', code: problem.code, params: problem.params } : { type: 'ready' });
}

try {
  serve(start());
} catch (error) {
  const { code, params } =
    error instanceof AppError ? error : new AppError('UNEXPECTED', { id: '' }, { cause: error });
  channel.post({ type: 'failed', code, params });
  // Nobody serves here: the thread ends, and whoever asks is told why instead of waiting.
  port.close();
}

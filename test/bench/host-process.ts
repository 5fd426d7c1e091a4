/**
 * A host as the browser host and Electron's main are one: it starts the built service in a worker thread and
 * relays. The bench drives it by messages, so that memory and event loop are the product's own.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Client } from '../../shared/contract/orpc.ts';
import type { ReleasedFile } from '../../main/service/channel.ts';
import { createVirtualPort, type VirtualPortEnd } from '../../main/service/virtual-port.ts';
import { startServiceThread } from '../../main/shell/service-thread.ts';
import { PROJECT_ROOT } from '../../main/launch/root.ts';
import { callWith } from './call.ts';
import type { HostAnswer, HostRequest } from './host.ts';

const CLIENT = 'bench';
const dataDir = process.argv[2] ?? '';
const entryDir = join(PROJECT_ROOT, 'dist/node');
const service = startServiceThread({
  entry: join(entryDir, 'service.js'),
  service: { dataDir, entryDir, resourcesDir: join(PROJECT_ROOT, 'resources') },
});
await service.settled();

const end: VirtualPortEnd = createVirtualPort((frame) => attachment.send(frame));
const attachment = service.attach(CLIENT, {
  onFrame: (frame) => end.deliver(frame),
  onGone: () => end.close(),
});
const client: Client = createORPCClient(new RPCLink({ port: end.port }));
const delay = monitorEventLoopDelay({ resolution: 1 });

async function answer(request: HostRequest): Promise<unknown> {
  switch (request.do) {
    case 'call':
      return callWith(client, request.path, request.input);
    case 'admit':
      return service.ask({
        kind: 'admitFile',
        client: CLIENT,
        path: request.path,
        name: request.name,
        purpose: 'import',
      });
    case 'release':
      return (
        (await service.ask({ kind: 'releaseFile', client: CLIENT, token: request.token })) as ReleasedFile
      ).path;
    case 'watchLoop':
      delay.reset();
      return delay.enable();
    case 'readLoop':
      delay.disable();
      return { p999: delay.percentile(99.9) / 1e6, max: delay.max / 1e6 };
    case 'stop':
      await service.stop();
      return undefined;
  }
}

process.on('message', (request: HostRequest & { id: number }) => {
  const { id } = request;
  answer(request)
    .then((value) => ({ id, value }))
    .catch((error: unknown) => ({ id, error: error instanceof Error ? describe(error) : String(error) }))
    .then((reply: HostAnswer) => {
      process.send?.(reply);
      if (request.do === 'stop') process.disconnect();
    })
    .catch(() => process.exit(1));
});
process.send?.({ id: 0, value: 'ready' } satisfies HostAnswer);

function describe(error: Error): string {
  return 'data' in error ? `${error.message} ${JSON.stringify(error.data)}` : (error.stack ?? error.message);
}

/** A service in miniature: speaks main/service/channel.ts with a router of its own, and dies when told to. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { ORPCError, os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import type {
  FromService,
  ServiceChannel,
  ServiceOptions,
  ToService,
} from '../../../main/service/channel.ts';
import { servePorts } from '../../../main/service/virtual-port.ts';

const port = parentPort;
if (!port) throw new Error('Runs as a worker only');
const options = workerData as ServiceOptions & { readonly failWith?: string };

const channel: ServiceChannel = {
  post: (message: FromService) => port.postMessage(message),
  onMessage: (listener: (message: ToService) => void) => void port.on('message', listener),
};

const HOLDER = { door: 'cli', user: 'clerk', pid: 4711, since: '2026-01-02T03:04:05.000Z' };
const jobEvents: unknown[] = [];
let abortedCalls = 0;
let busy = false;
const admitted = new Map<string, string>();
const released = new Map<string, string>();
const base = os.$context<{ readonly client: string }>();

export const router = {
  whoAmI: base.handler(({ context }) => context.client),
  echo: base.input(z.object({ text: z.string(), when: z.date() })).handler(({ input }) => input),
  refuse: base
    .errors({ STALE_RECORD: { status: 409, data: z.object({ version: z.number() }) } })
    .handler(({ errors }) => {
      throw errors.STALE_RECORD({ data: { version: 7 }, message: '已被他人修改' });
    }),
  count: base.input(z.object({ to: z.number() })).handler(async function* ({ input }) {
    for (let done = 1; done <= input.to; done += 1) yield { done };
    return { total: input.to };
  }),
  failMidway: base.handler(async function* () {
    yield { done: 1 };
    throw new ORPCError('DISK_FULL', { status: 507, data: { free: 0 } });
  }),
  waitForAbort: base.handler(async ({ signal }) => {
    await delay(60_000, undefined, signal ? { signal } : {}).catch(() => {
      abortedCalls += 1;
    });
  }),
  endless: base.handler(async function* () {
    try {
      for (let done = 0; ; done += 1) {
        yield { done };
        await delay(5);
      }
    } finally {
      abortedCalls += 1;
    }
  }),
  abortedCalls: base.handler(() => abortedCalls),
  blob: base.input(z.instanceof(File)).handler(async ({ input }) => {
    return new File([await input.arrayBuffer()], `回-${input.name}`, { type: input.type });
  }),
  digestOf: base.input(z.object({ token: z.string() })).handler(({ input }) => {
    const path = admitted.get(input.token);
    return createHash('sha256')
      .update(path === undefined ? '' : readFileSync(path))
      .digest('hex');
  }),
  makeFile: base.input(z.object({ name: z.string(), text: z.string() })).handler(({ input }) => {
    const token = randomBytes(16).toString('hex');
    const path = join(options.dataDir, 'tmp', token);
    writeFileSync(path, input.text);
    released.set(token, `${path}\n${input.name}`);
    return { token, path };
  }),
  setBusy: base.input(z.object({ busy: z.boolean() })).handler(({ input }) => {
    busy = input.busy;
  }),
  orderJob: base.handler(() => {
    channel.post({ type: 'job', job: 1, order: 'start', execArgv: [] });
    channel.post({ type: 'job', job: 1, order: 'post', message: 'read' });
  }),
  jobEvents: base.handler(() => jobEvents),
  die: base.handler(() => process.exit(3)),
};
export type StandinRouter = typeof router;

const handler = new RPCHandler(router);
servePorts(channel, (client, virtualPort) => {
  handler.upgrade(virtualPort, { context: { client } });
  return undefined;
});

channel.onMessage((message) => {
  if (message.type === 'shutdown') port.close();
  if (message.type === 'job') jobEvents.push(message.event === 'exit' ? message.code : message.message);
  if (message.type !== 'ask') return;
  const { ask, id } = message;
  if (ask.kind === 'busy') channel.post({ type: 'answer', id, value: busy });
  if (ask.kind === 'admitFile') {
    if (ask.name === '拒收.xlsx') {
      channel.post({ type: 'answer', id, error: { code: 'FILE_MACRO', params: {} } });
      return;
    }
    const token = randomBytes(16).toString('hex');
    admitted.set(token, ask.path);
    channel.post({ type: 'answer', id, value: token });
  }
  if (ask.kind === 'releaseFile') {
    const [path, name] = released.get(ask.token)?.split('\n') ?? [];
    released.delete(ask.token);
    if (path === undefined || name === undefined) {
      channel.post({ type: 'answer', id, error: { code: 'TOKEN_INVALID', params: {} } });
    } else {
      channel.post({ type: 'answer', id, value: { path, name, mime: 'text/plain' } });
    }
  }
});

if (options.failWith === undefined) channel.post({ type: 'ready' });
else channel.post({ type: 'failed', code: options.failWith, params: HOLDER });

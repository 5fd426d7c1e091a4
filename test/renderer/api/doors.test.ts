import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ORPCError, os } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as HttpHandler } from '@orpc/server/node';
import { afterEach, describe, expect, it } from 'vitest';
import { createVirtualPort } from '../../../main/service/virtual-port.ts';
import { createBrowserDoor } from '../../../renderer/api/browser-door.ts';
import { createLedgerClient, type LedgerClient } from '../../../renderer/api/client.ts';
import { createElectronDoor } from '../../../renderer/api/electron-door.ts';
import { refusalOf } from '../../../renderer/api/refusal.ts';
import { runCommand } from '../../../renderer/api/use-command.ts';
import { runWork } from '../../../renderer/api/use-work.ts';
import type { LedgerHost, ServiceStatus } from '../../../shared/kernel/host.ts';

interface Seen {
  commandId: string | undefined;
  workEnded: boolean;
}

/** A small service that speaks as the real one does. */
function serviceRouter(seen: Seen) {
  const refused = (code: string, params: object = {}) =>
    new ORPCError('REFUSED', { defined: true, status: 422, data: { code, params } });
  return {
    units: { tree: os.handler(() => ({ units: [] })) },
    session: {
      signIn: os.handler(() => {
        throw refused('SIGN_IN_FAILED', { left: 4 });
      }),
      lock: os.handler(() => new Promise(() => undefined)),
    },
    volunteers: {
      merge: os.handler(({ input }) => {
        seen.commandId = (input as { commandId?: string }).commandId;
        return { id: 7, version: 2 };
      }),
    },
    demo: {
      fill: os.handler(async function* () {
        try {
          for (let done = 0; done < 3; done += 1)
            yield { type: 'progress', done, total: 3, phase: 'volunteers' };
          yield { type: 'result', value: { volunteers: 3 } };
        } finally {
          seen.workEnded = true;
        }
      }),
    },
    imports: {
      commit: os.handler(async function* ({ signal }) {
        try {
          for (let done = 0; ; done += 1) {
            signal?.throwIfAborted();
            yield { type: 'progress', done, total: 1e9, phase: 'write' };
            await new Promise((resolve) => setTimeout(resolve, 2));
          }
        } finally {
          seen.workEnded = true;
        }
      }),
      undo: os.handler(async function* () {
        yield { type: 'progress', done: 1, total: 3, phase: 'undo' };
        throw refused('UNDO_BLOCKED', { rows: 3 });
      }),
    },
  };
}

let closeAll: (() => void)[] = [];
afterEach(() => {
  for (const close of closeAll) close();
  closeAll = [];
});

async function overHttp(seen: Seen): Promise<LedgerClient> {
  const handler = new HttpHandler(serviceRouter(seen), { strictGetMethodPluginEnabled: false });
  const server: Server = createServer((request, response) => {
    void handler.handle(request, response, { prefix: '/rpc', context: {} });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAll.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const { port } = server.address() as AddressInfo;
  return createLedgerClient(createBrowserDoor(`http://127.0.0.1:${String(port)}`));
}

/** The preload's object with the service behind it, in this process. */
function overPort(
  seen: Seen,
  tellStatus: ((tell: (status: ServiceStatus) => void) => void) | undefined,
): LedgerClient {
  const frameListeners = new Set<(frame: unknown) => void>();
  const end = createVirtualPort((frame) => {
    for (const listener of frameListeners) listener(frame);
  });
  new PortHandler(serviceRouter(seen)).upgrade(end.port, { context: {} });
  const host: LedgerHost = {
    kind: 'electron',
    post: (frame) => end.deliver(frame),
    onFrame: (listener) => {
      frameListeners.add(listener);
      return () => frameListeners.delete(listener);
    },
    onStatus: (listener) => {
      listener({ state: 'ready' });
      tellStatus?.(listener);
      return () => undefined;
    },
    pickFile: () => Promise.resolve({ code: 'FILE_TOO_LARGE', params: { limitMb: 200 } }),
    giveFile: (_purpose: unknown, { name, size }: { name: string; size: number }) =>
      Promise.resolve(
        name === '文件夹' ? { code: 'INPUT_INVALID', params: { field: 'file' } } : { token: 't', name, size },
      ),
    saveFile: () => Promise.resolve(false),
    savePdf: () => Promise.resolve(true),
    print: () => Promise.resolve(true),
  };
  closeAll.push(() => end.close());
  return createLedgerClient(createElectronDoor(host));
}

const DOORS = { http: overHttp, port: (seen: Seen) => Promise.resolve(overPort(seen, undefined)) };

describe.each(Object.entries(DOORS))('the client over %s', (_name, open) => {
  const fresh = (): Seen => ({ commandId: undefined, workEnded: false });

  it('answers queries and carries refusals with their params', async () => {
    const client = await open(fresh());
    await expect(client.call('units.tree', {})).resolves.toEqual({ units: [] });
    const refused = await client
      .call('session.signIn', { name: '周秀兰', password: 'x' })
      .catch((error: unknown) => refusalOf(error));
    expect(refused).toEqual({ code: 'SIGN_IN_FAILED', params: { left: 4 } });
  });

  it('gives a command its id', async () => {
    const seen = fresh();
    const client = await open(seen);
    const one = { id: 1, version: 1 };
    const outcome = await runCommand(client, 'volunteers.merge', {
      winner: one,
      loser: one,
      reason: '同一人',
    });
    expect(outcome).toEqual({ ok: true, value: { id: 7, version: 2 } });
    expect(seen.commandId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells progress and then the result', async () => {
    const client = await open(fresh());
    const told: number[] = [];
    const outcome = await runWork(
      client,
      'demo.fill',
      { volunteers: 10 },
      new AbortController().signal,
      (progress) => told.push(progress.done),
    );
    expect(outcome).toEqual({ ok: true, value: { volunteers: 3 } });
    expect(told).toEqual([0, 1, 2]);
  });

  it('carries a refusal from the middle of long work', async () => {
    const client = await open(fresh());
    const signal = new AbortController().signal;
    const outcome = await runWork(client, 'imports.undo', { batchId: 1 }, signal, () => undefined);
    expect(outcome).toEqual({ ok: false, refusal: { code: 'UNDO_BLOCKED', params: { rows: 3 } } });
  });

  it('stops the work of the service when the user cancels', async () => {
    const seen = fresh();
    const client = await open(seen);
    const stop = new AbortController();
    const outcome = await runWork(
      client,
      'imports.commit',
      { batchId: 1, skipErrors: false },
      stop.signal,
      ({ done }) => {
        if (done === 3) stop.abort();
      },
    );
    expect(outcome).toEqual({ ok: false, refusal: { code: 'CANCELLED', params: {} } });
    await expect.poll(() => seen.workEnded).toBe(true);
  });
});

describe('the door of the desktop window', () => {
  it('fails pending calls when the service restarts, and works on afterwards', async () => {
    let tell: (status: ServiceStatus) => void = () => undefined;
    const client = overPort({ commandId: undefined, workEnded: false }, (next) => {
      tell = next;
    });
    const pending = client.call('session.lock', {}).catch((error: unknown) => refusalOf(error).code);
    await new Promise((resolve) => setTimeout(resolve, 20));
    tell({ state: 'restarted' });
    await expect(pending).resolves.toBe('SERVICE_RESTARTED');
    await expect(client.call('units.tree', {})).resolves.toEqual({ units: [] });
  });

  it('turns the refusal of the file dialog into an exception with its code', async () => {
    const client = overPort({ commandId: undefined, workEnded: false }, undefined);
    const dropped = new File(['abc'], '签到表.jpg');
    expect(await client.door.giveFile?.('attachment', dropped)).toEqual({
      token: 't',
      name: '签到表.jpg',
      size: 3,
    });
    const folder = await client.door
      .giveFile?.('attachment', new File([], '文件夹'))
      .catch((error: unknown) => refusalOf(error));
    expect(folder).toMatchObject({ code: 'INPUT_INVALID' });
    const refused = await client.door.pickFile('import').catch((error: unknown) => refusalOf(error));
    expect(refused).toEqual({ code: 'FILE_TOO_LARGE', params: { limitMb: 200 } });
    await expect(client.door.saveFile('0'.repeat(32), '名册.xlsx')).resolves.toBe(false);
  });
});

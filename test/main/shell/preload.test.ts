import { expect, test, vi } from 'vitest';
import type { LedgerHost } from '../../../shared/kernel/host.ts';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  sent: [] as unknown[][],
  listeners: new Map<string, Set<(event: unknown, value: unknown) => void>>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  webUtils: { getPathForFile: ({ name }: File) => `D:\\扫描\\${name}` },
  ipcRenderer: {
    send: (...args: unknown[]) => electron.sent.push(args),
    invoke: (...args: unknown[]) => Promise.resolve(args),
    on: (channel: string, listener: (event: unknown, value: unknown) => void) =>
      electron.listeners.set(channel, (electron.listeners.get(channel) ?? new Set()).add(listener)),
    off: (channel: string, listener: (event: unknown, value: unknown) => void) =>
      electron.listeners.get(channel)?.delete(listener),
  },
}));

const emit = (channel: string, value: unknown): void =>
  electron.listeners.get(channel)?.forEach((listener) => listener({ secret: 'event' }, value));

test('the page gets one object of few functions, and never an event of Electron', async () => {
  await import('../../../main/electron/preload.ts');
  expect([...electron.exposed.keys()]).toEqual(['ledgerHost']);
  const host = electron.exposed.get('ledgerHost') as LedgerHost;
  expect(Object.keys(host).sort()).toEqual(
    ['giveFile', 'kind', 'onFrame', 'onStatus', 'pickFile', 'post', 'print', 'saveFile', 'savePdf'].sort(),
  );
  expect(electron.sent).toEqual([['ledger:hello']]);

  const frames: unknown[] = [];
  const stop = host.onFrame((...args) => frames.push(args));
  emit('ledger:frame', 'a');
  stop();
  emit('ledger:frame', 'b');
  expect(frames).toEqual([['a']]);

  emit('ledger:status', { state: 'ready' });
  const states: unknown[] = [];
  host.onStatus((status) => states.push(status));
  emit('ledger:status', { state: 'restarted' });
  expect(states).toEqual([{ state: 'ready' }, { state: 'restarted' }]);

  const file = new File(['x'], '签到表.jpg');
  expect(await host.giveFile('attachment', file)).toEqual([
    'ledger:give-file',
    'attachment',
    'D:\\扫描\\签到表.jpg',
  ]);
  expect(await host.pickFile('import')).toEqual(['ledger:pick-file', 'import']);
});

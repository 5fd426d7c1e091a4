import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createJobHost, runJob } from '../../../../main/job/process/host.ts';
import { nodeLauncher } from '../../../../main/job/process/node-launcher.ts';
import { outcome } from '../support.ts';

const launcher = nodeLauncher(fileURLToPath(new URL('./misbehaving.ts', import.meta.url)));
const host = createJobHost(launcher);
afterAll(() => host.close());

function isAlive(pid: unknown): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

describe('job host', () => {
  test('a healthy process serves the next task too', async () => {
    const first = await host.run('pid', {});
    expect(first).not.toBe(process.pid);
    expect(await host.run('pid', {})).toBe(first);
    expect(await outcome(host.run('refuse', {}))).toBe('FILE_TOO_LARGE');
    expect(await host.run('pid', {})).toBe(first);
  });

  test('two tasks at once never share a process', async () => {
    const [a, b] = await Promise.all([host.run('pid', {}), host.run('pid', {})]);
    expect(a).not.toBe(b);
  });

  test('refusals keep their params; other errors are UNEXPECTED with their words for the log', async () => {
    await expect(host.run('refuse', {})).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      params: { limitMb: 3 },
    });
    await expect(host.run('fail', {})).rejects.toMatchObject({
      code: 'UNEXPECTED',
      params: {},
      cause: { message: 'TypeError: The first argument must be of type string' },
    });
    expect(await outcome(host.run('toString', {}))).toBe('UNEXPECTED');
  });

  test('progress arrives while the task runs', async () => {
    const seen: number[] = [];
    const value = await host.run('steps', {}, { onProgress: (done, total) => seen.push(done / total) });
    expect(value).toBe('done');
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(1);
  });

  test('a hanging task ends in time', async () => {
    const started = performance.now();
    expect(await outcome(host.run('hang', {}, { timeoutMs: 600 }))).toBe('READ_TIMEOUT');
    expect(performance.now() - started).toBeLessThan(3000);
    expect(await outcome(host.run('pid', {}))).toBeTypeOf('number');
  });

  test('death is READER_DIED, and the next task has a new process', async () => {
    expect(await outcome(host.run('die', {}))).toBe('READER_DIED');
    expect(await outcome(host.run('exit', {}))).toBe('READER_DIED');
    expect(await outcome(host.run('pid', {}))).toBeTypeOf('number');
  });

  test.runIf(process.platform === 'linux')('memory outside the heap is watched', async () => {
    expect(await outcome(host.run('allocate', {}, { memoryMb: 300 }))).toBe('READ_MEMORY');
  });

  test('memory inside the heap is limited', async () => {
    const small = createJobHost(launcher, { memoryMb: 120 });
    // The watch is set wide, so that the heap limit alone must stop it, as on Windows.
    expect(await outcome(small.run('heap', {}, { memoryMb: 4000 }))).toBe('READ_MEMORY');
    await small.close();
  });

  test('a process that stays fat is not kept', async () => {
    const fat = await host.run('fatten', {});
    expect(await host.run('pid', {})).not.toBe(fat);
  });

  test('abort ends a listening task gently and a deaf one by force', async () => {
    const own = createJobHost(launcher);
    const pid = await own.run('pid', {});
    expect(await outcome(own.run('listen', {}, { signal: AbortSignal.timeout(50) }))).toBe('CANCELLED');
    expect(await own.run('pid', {})).toBe(pid);
    expect(await outcome(own.run('hang', {}, { signal: AbortSignal.timeout(50) }))).toBe('CANCELLED');
    expect(await own.run('pid', {})).not.toBe(pid);
    expect(await outcome(own.run('pid', {}, { signal: AbortSignal.abort() }))).toBe('CANCELLED');
    await own.close();
  });

  test('close ends every process; warm starts one ahead', async () => {
    const own = createJobHost(launcher);
    own.warm();
    const pid = await own.run('pid', {});
    const running = outcome(own.run('hang', {}));
    await own.close();
    expect(await running).toBe('CANCELLED');
    expect(isAlive(pid)).toBe(false);
    expect(await outcome(own.run('pid', {}))).toBe('CANCELLED');
    const lone = await runJob(launcher, 'pid', {});
    expect(isAlive(lone)).toBe(false);
  });

  test('an idle process is let go', async () => {
    const own = createJobHost(launcher, { idleMs: 50 });
    const pid = await own.run('pid', {});
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
    await own.close();
  });
});

/** A job process whose tasks do what foreign files make parsers do. */
import { isToJob } from '../../../../main/job/process/protocol.ts';
import { serveTasks } from '../../../../main/job/process/serve.ts';
import { AppError } from '../../../../shared/kernel/errors.ts';

const MB = 1024 * 1024;

serveTasks(
  {
    post: (message) => process.send?.(message),
    onMessage: (listener) => {
      process.on('message', (message) => {
        if (isToJob(message)) listener(message);
      });
    },
  },
  {
    pid: () => process.pid,
    refuse: () => {
      throw new AppError('FILE_TOO_LARGE', { limitMb: 3 });
    },
    fail: () => {
      throw new TypeError('The first argument must be of type string');
    },
    steps: async (_input, control) => {
      for (let i = 1; i <= 5; i++) {
        control.progress(i, 5, 'reading');
        await new Promise((resolve) => setTimeout(resolve, 110));
      }
      return 'done';
    },
    listen: async (_input, control) => {
      while (!control.aborted()) await new Promise((resolve) => setTimeout(resolve, 5));
      return process.pid;
    },
    hang: () => {
      for (;;) Math.random();
    },
    die: () => process.kill(process.pid, 'SIGKILL'),
    exit: () => process.exit(3),
    allocate: () => {
      const kept: Buffer[] = [];
      for (;;) kept.push(Buffer.alloc(16 * MB, 1));
    },
    heap: () => {
      const kept: unknown[] = [];
      for (;;) kept.push({ a: kept.length, b: [kept.length] });
    },
    fatten: () => {
      (globalThis as { fat?: Buffer }).fat = Buffer.alloc(300 * MB, 1);
      return process.pid;
    },
  },
);
process.on('disconnect', () => process.exit(0));

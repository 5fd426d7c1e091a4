import { acquireLock } from '../../../../main/db/lock.ts';
import { AppError } from '../../../../shared/kernel/errors.ts';

const [path = '', mode = 'hold'] = process.argv.slice(2);
try {
  const lock = acquireLock(path, {
    pid: process.pid,
    door: 'browser',
    user: '张三',
    since: '2026-11-23T08:30:00.000Z',
    address: 'http://127.0.0.1:4100',
  });
  const now = () => performance.timeOrigin + performance.now();
  process.stdout.write(`held ${now()}\n`);
  if (mode === 'race') {
    setTimeout(() => {
      process.stdout.write(`freed ${now()}\n`);
      lock.release();
    }, 150);
  } else {
    setInterval(() => undefined, 1000);
  }
} catch (error) {
  process.stdout.write(error instanceof AppError ? `refused ${error.code}\n` : `failed ${String(error)}\n`);
}

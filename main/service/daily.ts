import { listBackups } from '../domains/backup/index.ts';
import { officeDay } from '../../shared/kernel/date-only.ts';
import { ACTOR_WORDS } from '../../shared/text/zh-CN/system.ts';
import type { ServiceParts } from './parts.ts';
import { NOBODY } from './sessions.ts';
import { newCommandId, writeTask } from './tasks.ts';

const LOOK_EVERY_MS = 10 * 60_000;
/** The first look waits until the first screen stands. */
const FIRST_LOOK_MS = 3_000;

/** Makes the day's first backup, on the first use of the day. Answers the way to stop. */
export function daily(parts: ServiceParts): () => void {
  let isRunning = false;
  const look = async () => {
    const today = officeDay(parts.now());
    const newest = listBackups(parts.paths)[0];
    if (isRunning || parts.problem() || (newest && officeDay(new Date(newest.createdAt)) === today)) return;
    isRunning = true;
    const release = parts.holdBusy();
    try {
      const { id: name, kind } = await parts.keeper.run('backup.make', {
        dataDir: parts.paths.root,
        kind: 'daily',
        now: parts.now().toISOString(),
      });
      const actor = { ...NOBODY, name: ACTOR_WORDS.program, door: parts.door };
      await writeTask(parts, 'backups.make', { name, kind }, actor, newCommandId());
    } catch (error) {
      parts.log.failure(error);
    } finally {
      isRunning = false;
      release();
    }
  };
  const first = setTimeout(() => void look(), FIRST_LOOK_MS);
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import type { BackupActs } from './use-backup-acts.tsx';
import { BACKUP_WORDS } from './words.ts';

/** Progress of the backup work under the list. */
export function BackupWork({ acts }: { readonly acts: BackupActs }) {
  if (!acts.running) return null;
  const { progress, cancel } = acts;
  return (
    <section className="panel task-bar">
      <WorkBar
        words={progress ? phaseWords(progress.phase) : acts.words}
        done={progress?.done ?? 0}
        {...(progress ? { total: progress.total } : {})}
        counter={BACKUP_WORDS.step}
        {...(cancel ? { onCancel: cancel } : {})}
      />
    </section>
  );
}

import type { Progress } from '../../../shared/contract/common.ts';
import type { BackupRow } from '../../../shared/contract/system.ts';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { useWork } from '../../api/hooks.ts';
import { momentWords } from '../../api/moments.ts';
import { useSession } from '../../api/session.tsx';
import { useRestoreFile } from '../../ledger/use-restore-file.tsx';
import { askConfirm } from '../../widgets/Dialog/ask-confirm.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import type { WorkBarProps } from '../../widgets/Notice/WorkBar.tsx';
import { countIn } from './columns.tsx';
import { BACKUP_WORDS as WORDS } from './words.ts';

export interface BackupActs {
  readonly make: () => void;
  readonly verify: (row: BackupRow) => void;
  readonly restore: (row: BackupRow) => void;
  /** From a ledger file that the user chooses. */
  readonly restoreFile: () => void;
  readonly running: boolean;
  /** What is being done; absent while nothing is. */
  readonly bar: WorkBarProps | undefined;
  readonly sentence: string | undefined;
}

/** Making, verifying and restoring, from the list or from a file: one at a time. */
export function useBackupActs(): BackupActs {
  const { refresh } = useSession();
  const making = useWork('backups.make');
  const verifying = useWork('backups.verify');
  const restoring = useWork('backups.restore');

  const afterwards = async (asideName: string): Promise<void> => {
    // Everybody is signed out by the restore.
    notify.resultForAll(WORDS.restored(asideName));
    await refresh();
  };
  const fromFile = useRestoreFile(WORDS.kept, afterwards);

  const make = async (): Promise<void> => {
    const made = await making.start({});
    if (made.ok) notify.result(WORDS.made(momentWords(made.value.createdAt)));
  };
  const verify = async (row: BackupRow): Promise<void> => {
    const done = await verifying.start({ id: row.id });
    if (!done.ok) return;
    const when = momentWords(row.createdAt);
    if (done.value.verified) notify.result(WORDS.verified(when));
    else notify.error(WORDS.broken(when));
  };
  const restore = async (row: BackupRow): Promise<void> => {
    const when = momentWords(row.createdAt);
    const yes = await askConfirm({
      title: WORDS.restoreTitle(when),
      body: WORDS.restoreBody(when, countIn(row, 'volunteer') || '0').map((line) => <p key={line}>{line}</p>),
      verb: WORDS.restoreVerb,
    });
    if (!yes) return;
    const done = await restoring.start({ id: row.id });
    if (done.ok) await afterwards(done.value.asideName);
  };

  const active = [making, verifying, restoring].find((work) => work.running);
  const words = restoring.running ? WORDS.restoring : verifying.running ? WORDS.verifying : WORDS.making;
  // A restore is not stopped half-way.
  const cancel = restoring.running ? undefined : active?.cancel;
  const bar = active ? workBar(words, active.progress, cancel) : fromFile.bar;
  return {
    make: () => void make(),
    verify: (row) => void verify(row),
    restore: (row) => void restore(row),
    restoreFile: fromFile.start,
    running: bar !== undefined,
    bar,
    sentence: making.sentence ?? verifying.sentence ?? restoring.sentence ?? fromFile.sentence,
  };
}

/** @param words shown until the work names its own phase */
function workBar(
  words: string,
  progress: Progress | undefined,
  cancel: (() => void) | undefined,
): WorkBarProps {
  return {
    words: progress ? phaseWords(progress.phase) : words,
    done: progress?.done ?? 0,
    ...(progress ? { total: progress.total } : {}),
    counter: WORDS.step,
    ...(cancel ? { onCancel: cancel } : {}),
  };
}

import { Button } from 'antd';
import { useState } from 'react';
import type { Progress } from '../../../shared/contract/common.ts';
import type { BackupRow } from '../../../shared/contract/system.ts';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { useLedgerQuery, useWork } from '../../api/hooks.ts';
import { momentWords } from '../../api/moments.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WorkBar, type WorkBarProps } from '../../widgets/Notice/WorkBar.tsx';
import { StateIcon } from '../../widgets/Page/StateIcon.tsx';
import { useRestoreFile } from '../../ledger/use-restore-file.tsx';
import { GateFrame } from '../../app/gate/GateFrame.tsx';
import { BackupChoice } from './BackupChoice.tsx';
import { RecoveryFacts } from './RecoveryFacts.tsx';
import './recovery.css';
import { useExit } from './use-exit.ts';
import { useLogDownload } from './use-log-download.ts';
import { RECOVERY_WORDS as WORDS } from './words.ts';

function titleOf(ledger: string | undefined): string {
  if (ledger === 'damaged') return WORDS.damaged;
  return ledger === 'tooNew' ? WORDS.tooNew : WORDS.failed;
}

function afterWords(backup: BackupRow, lastWrittenAt: string | null): string {
  const from = momentWords(backup.createdAt);
  if (lastWrittenAt === null) return WORDS.afterUnknown(from);
  const to = momentWords(lastWrittenAt);
  const isSameDay = to.split(' ')[0] === from.split(' ')[0];
  return WORDS.after(from, isSameDay ? (to.split(' ')[1] ?? to) : to);
}

function restoreBar(progress: Progress | undefined): WorkBarProps {
  return {
    words: progress ? phaseWords(progress.phase) : WORDS.restoring,
    done: progress?.done ?? 0,
    ...(progress ? { total: progress.total } : {}),
    counter: '步',
  };
}

/** The ledger file is damaged: what happened, that nothing was changed, and which backup can take its place. */
export function RecoveryPage() {
  const { status, refresh } = useSession();
  const { data, error } = useLedgerQuery('backups.recovery', {});
  const restore = useWork('backups.restore');
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const exit = useExit();
  const downloadLog = useLogDownload();

  const backups = data?.backups ?? [];
  const chosen = backups.find((one) => one.id === (picked ?? data?.recommended)) ?? backups[0];

  const afterwards = async (asideName: string): Promise<void> => {
    notify.resultForAll(WORDS.restored(asideName));
    await refresh();
  };
  const fromFile = useRestoreFile(WORDS.kept, afterwards);
  const start = async (backup: BackupRow): Promise<void> => {
    const done = await restore.start({ id: backup.id });
    if (done.ok) await afterwards(done.value.asideName);
  };
  const sentence = restore.sentence ?? fromFile.sentence;
  const bar = restore.running ? restoreBar(restore.progress) : fromFile.bar;

  return (
    <GateFrame title={WORDS.title}>
      <div className="recovery">
        <div className="recovery-title">
          <StateIcon state="bad" />
          <h1>{titleOf(status?.ledger)}</h1>
          <p>{status?.ledger === 'tooNew' ? WORDS.tooNewNote : WORDS.untouched}</p>
        </div>
        {error && <Banner kind="error" title={refusalSentence(refusalOf(error))} />}
        {sentence !== undefined && <Banner kind="error" title={sentence} />}
        {data && <RecoveryFacts facts={data} reason={String(status?.problem?.params['reason'] ?? '')} />}
        {data && (
          <BackupChoice
            backups={backups}
            recommended={data.recommended}
            chosen={chosen?.id}
            onChoose={setPicked}
          />
        )}
        {data && chosen && (
          <p className="panel recovery-after">
            <strong>{WORDS.afterLabel}</strong>
            {afterWords(chosen, data.lastWrittenAt)}
          </p>
        )}
        {bar ? (
          <div className="panel task-bar">
            <WorkBar {...bar} />
          </div>
        ) : (
          <div className="recovery-acts">
            {chosen && (
              <Button type="primary" size="large" onClick={() => void start(chosen)}>
                {WORDS.restore(momentWords(chosen.createdAt))}
              </Button>
            )}
            <Button size="large" onClick={fromFile.start}>
              {WORDS.openFile}
            </Button>
            <Button size="large" onClick={() => void downloadLog()}>
              {WORDS.exportLog}
            </Button>
            <Button size="large" className="recovery-leave" onClick={exit.leave}>
              {WORDS.leave}
            </Button>
          </div>
        )}
        <p className="recovery-note">{exit.left ? WORDS.left : WORDS.unsure}</p>
      </div>
    </GateFrame>
  );
}

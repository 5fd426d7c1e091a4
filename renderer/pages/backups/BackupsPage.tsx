import { SaveOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import type { BackupRow } from '../../../shared/contract/system.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useSession } from '../../api/session.tsx';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { ListPanel } from '../../widgets/List/ListPanel.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { Page } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { BACKUP_COLUMNS, backupKey } from './columns.tsx';
import { useBackupActs } from './use-backup-acts.tsx';
import { BACKUP_WORDS as WORDS } from './words.ts';

const NO_BACKUPS: readonly BackupRow[] = [];

/** 备份与恢复: every backup with what it holds; make, verify, restore, also from a file elsewhere. */
export function BackupsPage() {
  const query = useLedgerQuery('backups.list', {});
  const refresh = useRefresh();
  const { may, stage, status } = useSession();
  const acts = useBackupActs();
  const [currentId, setCurrentId] = useState<string | undefined>(undefined);
  useKeys({ f5: refresh });

  // The session hears of a backup that the program made by itself; a locked window may not ask for the list.
  const newest = stage === 'open' ? status?.lastBackup?.at : undefined;
  const { refetch } = query;
  useEffect(() => {
    if (newest !== undefined) void refetch();
  }, [newest, refetch]);

  const rows = query.data?.backups ?? NO_BACKUPS;
  // The table stands on its first row until another one is chosen.
  const current = rows.find((row) => row.id === currentId) ?? rows[0];
  const blocked = acts.running ? WORDS.busy : current ? undefined : WORDS.chooseRow;
  const onCurrent = (act: (row: BackupRow) => void) => ({
    disabled: blocked !== undefined,
    ...(blocked === undefined ? {} : { reason: blocked }),
    onClick: () => {
      if (current) act(current);
    },
  });

  return (
    <Page>
      <PageHead
        title={WORDS.title}
        count={query.data && WORDS.count(rows.length, rows.filter((row) => row.verified).length)}
        actions={[
          ...(may('edit')
            ? [
                {
                  key: 'make',
                  label: WORDS.make,
                  icon: <SaveOutlined />,
                  primary: true,
                  disabled: acts.running,
                  reason: WORDS.busy,
                  onClick: acts.make,
                },
              ]
            : []),
          { key: 'verify', label: WORDS.verify, ...onCurrent(acts.verify) },
          ...(may('admin')
            ? [
                { key: 'restore', label: WORDS.restore, ...onCurrent(acts.restore) },
                {
                  key: 'restore-file',
                  label: WORDS.restoreFile,
                  disabled: acts.running,
                  ...(acts.running ? { reason: WORDS.busy } : {}),
                  onClick: acts.restoreFile,
                },
              ]
            : []),
        ]}
      />
      <QueryProblem query={query} />
      {acts.sentence !== undefined && <Banner kind="error" title={acts.sentence} />}
      <ListPanel>
        <DataTable
          label={WORDS.title}
          columns={BACKUP_COLUMNS}
          rows={rows}
          rowKey={backupKey}
          firstIndex={0}
          loading={query.isFetching}
          onCurrent={(row) => setCurrentId(row.id)}
          contextMenu={({ row }) => [
            { key: 'verify', label: WORDS.verify, disabled: acts.running, onChoose: () => acts.verify(row) },
            ...(may('admin')
              ? [
                  {
                    key: 'restore',
                    label: WORDS.restore,
                    disabled: acts.running,
                    onChoose: () => acts.restore(row),
                  },
                ]
              : []),
          ]}
          empty={query.isPending || query.error ? undefined : WORDS.none}
        />
      </ListPanel>
      {acts.bar && (
        <section className="panel task-bar">
          <WorkBar {...acts.bar} />
        </section>
      )}
    </Page>
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import type { AccountRow } from '../../../shared/contract/system.ts';
import { ROLE_NOTES, ROLE_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { momentText } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import type { Column } from '../../widgets/DataTable/types.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { ListPanel } from '../../widgets/List/ListPanel.tsx';
import { Page } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { AccountForm } from './AccountForm.tsx';
import { ResetPassword } from './ResetPassword.tsx';
import { ACCOUNT_WORDS as WORDS } from './words.ts';

const NO_ACCOUNTS: readonly AccountRow[] = [];

function stateWords(row: AccountRow): string {
  if (!row.active) return WORDS.disabled;
  return row.lockedUntil === null ? WORDS.active : WORDS.lockedUntil(momentText(row.lockedUntil));
}

function stateTone(row: AccountRow) {
  if (!row.active) return 'neutral';
  return row.lockedUntil === null ? 'good' : 'paused';
}

const COLUMNS: readonly Column<AccountRow>[] = [
  { key: 'name', title: WORDS.name, width: 140, frozen: true, link: true, text: (row) => row.name },
  { key: 'role', title: WORDS.role, width: 100, text: (row) => ROLE_WORDS[row.role] },
  {
    key: 'state',
    title: WORDS.state,
    width: 190,
    text: stateWords,
    render: (row) => <StatusTag tone={stateTone(row)}>{stateWords(row)}</StatusTag>,
  },
  { key: 'rights', title: WORDS.rights, width: 362, text: (row) => ROLE_NOTES[row.role] },
  {
    key: 'seen',
    title: WORDS.lastSeen,
    width: 150,
    text: (row) => momentText(row.lastSeenAt) || WORDS.never,
  },
  { key: 'created', title: WORDS.created, width: 150, text: (row) => momentText(row.createdAt) },
];

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'reset'; readonly row: AccountRow } | null;

function rowKey(row: AccountRow): string {
  return String(row.id);
}

/** 账号与权限: who may sign in, and what each may do. */
export function AccountsPage() {
  const query = useLedgerQuery('accounts.list', {});
  const refresh = useRefresh();
  const [open, setOpen] = useState<Open>(null);
  const [currentId, setCurrentId] = useState<number | undefined>(undefined);
  useKeys({ f5: refresh });

  const rows = query.data?.accounts ?? NO_ACCOUNTS;
  // The table stands on its first row until another one is chosen.
  const current = rows.find((row) => row.id === currentId) ?? rows[0];
  const withCurrent = (kind: 'edit' | 'reset') => ({
    disabled: current === undefined,
    reason: WORDS.chooseRow,
    onClick: () => {
      if (current) setOpen({ kind, row: current });
    },
  });
  const rowKeys = useMemo(() => ({ f2: (row: AccountRow) => setOpen({ kind: 'edit', row }) }), []);
  const close = (): void => setOpen(null);

  return (
    <Page>
      <PageHead
        title={WORDS.title}
        count={query.data && WORDS.count(rows.length, rows.filter((row) => row.active).length)}
        actions={[
          {
            key: 'add',
            label: WORDS.add,
            icon: <PlusOutlined />,
            shortcut: 'alt+n',
            primary: true,
            onClick: () => setOpen({ kind: 'add' }),
          },
          { key: 'edit', label: WORDS.edit, ...withCurrent('edit') },
          { key: 'reset', label: WORDS.reset, ...withCurrent('reset') },
        ]}
      />
      <QueryProblem query={query} />
      <ListPanel>
        <DataTable
          label={WORDS.title}
          columns={COLUMNS}
          rows={rows}
          rowKey={rowKey}
          firstIndex={0}
          loading={query.isFetching}
          onOpen={(row) => setOpen({ kind: 'edit', row })}
          onCurrent={(row) => setCurrentId(row.id)}
          rowKeys={rowKeys}
          contextMenu={({ row }) => [
            { key: 'edit', label: WORDS.edit, keyHint: 'F2', onChoose: () => setOpen({ kind: 'edit', row }) },
            { key: 'reset', label: WORDS.reset, onChoose: () => setOpen({ kind: 'reset', row }) },
          ]}
          empty={query.isPending || query.error ? undefined : WORDS.none}
        />
      </ListPanel>
      {(open?.kind === 'add' || open?.kind === 'edit') && (
        <AccountForm row={open.kind === 'edit' ? open.row : undefined} onClose={close} />
      )}
      {open?.kind === 'reset' && <ResetPassword row={open.row} onClose={close} />}
    </Page>
  );
}

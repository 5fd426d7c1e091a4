import type { BackupRow } from '../../../shared/contract/system.ts';
import { backupKindWords } from '../../../shared/text/zh-CN/system.ts';
import { groupedNumber } from '../../api/display.ts';
import { momentText, sizeWords } from '../../api/moments.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { BACKUP_WORDS as WORDS } from './words.ts';

export function backupKey(row: BackupRow): string {
  return row.id;
}

/** How many records of a kind the backup holds; empty where its manifest does not say. */
export function countIn(row: BackupRow, table: string): string {
  const count = row.counts[table];
  return count === undefined ? '' : groupedNumber(count);
}

function stateWords(row: BackupRow): string {
  return row.verified ? WORDS.passed : WORDS.unchecked;
}

export const BACKUP_COLUMNS: readonly Column<BackupRow>[] = [
  { key: 'at', title: WORDS.at, width: 150, frozen: true, text: (row) => momentText(row.createdAt) },
  { key: 'kind', title: WORDS.kind, width: 100, text: (row) => backupKindWords(row.kind) },
  {
    key: 'state',
    title: WORDS.state,
    width: 100,
    text: stateWords,
    render: (row) => <StatusTag tone={row.verified ? 'good' : 'paused'}>{stateWords(row)}</StatusTag>,
  },
  {
    key: 'volunteers',
    title: WORDS.volunteers,
    width: 120,
    align: 'right',
    text: (row) => countIn(row, 'volunteer'),
  },
  {
    key: 'organizations',
    title: WORDS.organizations,
    width: 150,
    align: 'right',
    text: (row) => countIn(row, 'organization'),
  },
  { key: 'sites', title: WORDS.sites, width: 100, align: 'right', text: (row) => countIn(row, 'site') },
  { key: 'size', title: WORDS.size, width: 100, align: 'right', text: (row) => sizeWords(row.size) },
  { key: 'name', title: WORDS.name, width: 300, text: (row) => row.id },
];

import type { Batch, RowAction } from '../../../../shared/contract/imports.ts';
import { momentText } from '../../../api/moments.ts';
import { grouped } from '../../../text/list.ts';
import type { Column } from '../../../widgets/DataTable/types.ts';
import { type StateTone, StatusTag } from '../../../widgets/Page/StatusTag.tsx';
import { ACTION_WORDS, BATCH_STATUS_WORDS, ENTITY_WORDS, IMPORT_WORDS } from '../words.ts';

const W = IMPORT_WORDS.batches;

const TONES: Readonly<Record<Batch['status'], StateTone>> = {
  planned: 'paused',
  committed: 'good',
  undone: 'neutral',
  abandoned: 'neutral',
};

/** Enough of the checksum to tell files apart; the whole stands in the tooltip and is what is copied. */
const HASH_SIGNS = 8;

function countColumn(action: RowAction): Column<Batch> {
  return {
    key: action,
    title: ACTION_WORDS[action],
    width: 62,
    align: 'right',
    text: (batch) => grouped(batch.counts[action]),
  };
}

/** Columns of 导入批次. */
export const BATCH_COLUMNS: readonly Column<Batch>[] = [
  { key: 'id', title: W.number, width: 56, align: 'right', frozen: true, text: (batch) => String(batch.id) },
  {
    key: 'fileName',
    title: W.fileName,
    width: 206,
    frozen: true,
    link: true,
    text: (batch) => batch.fileName,
  },
  { key: 'entity', title: W.entity, width: 100, text: (batch) => ENTITY_WORDS[batch.entity] },
  { key: 'unit', title: W.unit, width: 96, text: (batch) => batch.unit ?? '' },
  countColumn('add'),
  countColumn('update'),
  countColumn('unchanged'),
  countColumn('skip'),
  countColumn('error'),
  {
    key: 'status',
    title: W.status,
    width: 88,
    text: (batch) => BATCH_STATUS_WORDS[batch.status] ?? '',
    render: (batch) => <StatusTag tone={TONES[batch.status]}>{BATCH_STATUS_WORDS[batch.status]}</StatusTag>,
  },
  { key: 'createdBy', title: W.operator, width: 70, text: (batch) => batch.createdBy },
  {
    key: 'at',
    title: W.at,
    width: 138,
    text: (batch) => momentText(batch.undoneAt ?? batch.committedAt ?? batch.createdAt),
  },
  {
    key: 'sha256',
    title: W.hash,
    width: 100,
    text: (batch) => batch.sha256,
    render: (batch) => batch.sha256.slice(0, HASH_SIGNS),
  },
];

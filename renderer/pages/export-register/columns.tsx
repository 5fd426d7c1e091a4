import type { ExportEntry } from '../../../shared/contract/exchange.ts';
import { certificateEntity } from '../../../shared/domain/certificates/entity.ts';
import { ENTITY_KEYS, entityOf } from '../../../shared/domain/entities.ts';
import { groupedNumber } from '../../api/display.ts';
import { momentText } from '../../api/moments.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { REGISTER_WORDS as WORDS } from './words.ts';

export function entryKey(row: ExportEntry): string {
  return String(row.id);
}

function entityWords(row: ExportEntry): string {
  if (row.entity === certificateEntity.key) return certificateEntity.label;
  const key = ENTITY_KEYS.find((one) => one === row.entity);
  return key ? entityOf(key).label : row.entity;
}

function numberWords(row: ExportEntry): string {
  return row.full ? WORDS.full : WORDS.masked;
}

export const REGISTER_COLUMNS: readonly Column<ExportEntry>[] = [
  { key: 'at', title: WORDS.at, width: 140, frozen: true, text: (row) => momentText(row.at) },
  { key: 'actor', title: WORDS.actor, width: 100, text: (row) => row.actor },
  { key: 'entity', title: WORDS.entity, width: 100, text: entityWords },
  { key: 'rows', title: WORDS.rows, width: 80, align: 'right', text: (row) => groupedNumber(row.rows) },
  {
    key: 'numbers',
    title: WORDS.numbers,
    width: 80,
    text: numberWords,
    render: (row) => <StatusTag tone={row.full ? 'paused' : 'neutral'}>{numberWords(row)}</StatusTag>,
  },
  { key: 'purpose', title: WORDS.purpose, width: 170, text: (row) => row.purpose },
  { key: 'conditions', title: WORDS.conditions, width: 230, text: (row) => row.conditions },
  { key: 'fileName', title: WORDS.fileName, width: 220, text: (row) => row.fileName },
];

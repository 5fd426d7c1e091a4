import { showingState } from '../../../shared/domain/certificates/showing.ts';
import { CERTIFICATE_STATUS_WORDS } from '../../../shared/domain/certificates/status.ts';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { groupedNumber } from '../../api/display.ts';
import { today } from '../../api/moments.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { CERTIFICATE_WORDS as W, periodWords, showingWords } from './words.ts';

const SHOWING_TONES = { none: 'paused', running: 'changed', ended: 'good', void: 'neutral' } as const;

export const CERTIFICATE_COLUMNS: readonly Column<CertificateRow>[] = [
  { key: 'number', title: W.number, width: 126, frozen: true, link: true, text: (row) => row.number },
  { key: 'volunteer', title: W.volunteer, width: 68, text: (row) => row.volunteer },
  { key: 'organization', title: W.organization, width: 158, grows: true, text: (row) => row.organization },
  { key: 'period', title: W.period, width: 184, text: (row) => periodWords(row.from, row.to) },
  {
    key: 'records',
    title: W.records,
    width: 78,
    align: 'right',
    text: (row) => groupedNumber(row.records),
  },
  { key: 'minutes', title: W.hours, width: 104, align: 'right', text: (row) => durationText(row.minutes) },
  { key: 'purpose', title: W.purpose, width: 84, text: (row) => row.purpose },
  { key: 'issuedOn', title: W.issuedOn, width: 92, text: (row) => row.issuedOn },
  {
    key: 'showing',
    title: W.showing,
    width: 126,
    text: (row) => showingWords(row, today()),
    render: (row) => (
      <StatusTag tone={SHOWING_TONES[showingState(row, today()) ?? 'void']}>
        {showingWords(row, today())}
      </StatusTag>
    ),
  },
  {
    key: 'status',
    title: W.status,
    width: 72,
    text: (row) => CERTIFICATE_STATUS_WORDS[row.status],
    render: (row) => (
      <StatusTag tone={row.status === 'issued' ? 'good' : 'neutral'}>
        {CERTIFICATE_STATUS_WORDS[row.status]}
      </StatusTag>
    ),
  },
];

import { CERTIFICATE_STATUS_WORDS } from '../../../shared/domain/certificates/status.ts';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { groupedNumber } from '../../api/display.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { CERTIFICATE_WORDS as W, periodWords } from './words.ts';

export const CERTIFICATE_COLUMNS: readonly Column<CertificateRow>[] = [
  { key: 'number', title: W.number, width: 132, frozen: true, link: true, text: (row) => row.number },
  { key: 'volunteer', title: W.volunteer, width: 88, text: (row) => row.volunteer },
  { key: 'organization', title: W.organization, width: 200, text: (row) => row.organization },
  { key: 'period', title: W.period, width: 190, text: (row) => periodWords(row.from, row.to) },
  {
    key: 'records',
    title: W.records,
    width: 76,
    align: 'right',
    text: (row) => groupedNumber(row.records),
  },
  { key: 'minutes', title: W.hours, width: 116, align: 'right', text: (row) => durationText(row.minutes) },
  { key: 'purpose', title: W.purpose, width: 116, text: (row) => row.purpose },
  { key: 'issuedOn', title: W.issuedOn, width: 98, text: (row) => row.issuedOn },
  {
    key: 'status',
    title: W.status,
    width: 84,
    text: (row) => CERTIFICATE_STATUS_WORDS[row.status],
    render: (row) => (
      <StatusTag tone={row.status === 'issued' ? 'good' : 'neutral'}>
        {CERTIFICATE_STATUS_WORDS[row.status]}
      </StatusTag>
    ),
  },
];

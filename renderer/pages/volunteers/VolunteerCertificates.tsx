import { useNavigate } from 'react-router';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { CERTIFICATE_STATUS_WORDS } from '../../../shared/domain/certificates/status.ts';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { RECORD_WORDS } from '../../ledger/record-words.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { VOLUNTEER_WORDS as W } from './words.ts';

interface VolunteerCertificatesProps {
  /** undefined = on its way. */
  readonly rows: readonly CertificateRow[] | undefined;
}

/** 记录证明 of a person, those of merged records with them. */
export function VolunteerCertificates({ rows }: VolunteerCertificatesProps) {
  const navigate = useNavigate();
  return (
    <PlainTable
      label={W.certificates}
      columns={[
        {
          key: 'number',
          title: W.certificateNumber,
          width: 150,
          render: (row) => (
            <button
              type="button"
              className="link"
              onClick={() => void navigate(`/certificates/${String(row.id)}`)}
            >
              {row.number}
            </button>
          ),
        },
        { key: 'organization', title: W.issuedBy, render: (row) => row.organization },
        { key: 'period', title: W.certifiedPeriod, width: 200, render: (row) => `${row.from} 至 ${row.to}` },
        {
          key: 'minutes',
          title: W.certifiedHours,
          width: 130,
          align: 'right',
          render: (row) => durationText(row.minutes),
        },
        { key: 'issuedOn', title: W.issuedOn, width: 110, render: (row) => row.issuedOn },
        {
          key: 'status',
          title: W.status,
          width: 90,
          render: (row) => CERTIFICATE_STATUS_WORDS[row.status],
        },
      ]}
      rows={rows ?? []}
      rowKey={(row) => String(row.id)}
      empty={rows ? W.noCertificates : RECORD_WORDS.loading}
    />
  );
}

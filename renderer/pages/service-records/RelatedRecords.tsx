import { useNavigate } from 'react-router';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { hoursText } from '../../../shared/domain/values/parse-hours.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { recordPath } from '../../ledger/entity-path.ts';
import { RECORD_WORDS } from '../../ledger/record-words.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { SERVICE_RECORD_WORDS as W } from './words.ts';

type Related = OutputOf<'serviceRecords.related'>;

/** The records beside one, each once, with what it is to this one. */
export function relatedRows({ reverses, reversedBy, sameSession, setAside }: Related) {
  const named = new Set([reverses?.id, reversedBy?.id]);
  return [
    ...(reverses ? [{ ...reverses, role: W.reverses }] : []),
    ...(reversedBy ? [{ ...reversedBy, role: W.reversedBy }] : []),
    ...sameSession.filter(({ id }) => !named.has(id)).map((record) => ({ ...record, role: W.sameSession })),
    ...setAside.map((record) => ({ ...record, role: W.setAside(record.volunteer) })),
  ];
}

interface RelatedRecordsProps {
  /** undefined = on its way. */
  readonly related: Related | undefined;
}

/** What reverses this record or is reversed by it, other records of the same person in the same session, and what a merge set aside. */
export function RelatedRecords({ related }: RelatedRecordsProps) {
  const navigate = useNavigate();
  return (
    <PlainTable
      label={W.related}
      columns={[
        { key: 'role', title: W.role, render: ({ role }) => role },
        {
          key: 'day',
          title: W.day,
          width: 130,
          render: ({ id, servedOn }) => (
            <button
              type="button"
              className="link"
              onClick={() => void navigate(recordPath('serviceRecords', id))}
            >
              {servedOn}
            </button>
          ),
        },
        {
          key: 'hours',
          title: W.hours,
          width: 130,
          align: 'right',
          render: ({ minutes }) => hoursText(minutes),
        },
        {
          key: 'status',
          title: W.status,
          width: 120,
          render: ({ status }) => codeLabel('record_status', status) ?? status,
        },
      ]}
      rows={related ? relatedRows(related) : []}
      rowKey={({ id }) => String(id)}
      empty={related ? W.noRelated : RECORD_WORDS.loading}
    />
  );
}

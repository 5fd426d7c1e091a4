import { useNavigate } from 'react-router';
import { serviceRecordEntity } from '../../../shared/domain/service-records/entity.ts';
import { type FieldDef, fieldOf } from '../../../shared/kernel/field.ts';
import type { ListRow } from '../../../shared/kernel/listing.ts';
import { displayValue } from '../../api/display.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { recordPath } from '../entity-path.ts';
import { RECORD_WORDS } from '../record-words.ts';
import { latestWords, RECORD_ACT_WORDS as W } from './words.ts';

const LATEST = 200;
const SHOWN = ['servedOn', 'session', 'startTime', 'endTime', 'minutes', 'organization', 'source', 'status'];
const FIELDS: readonly FieldDef[] = SHOWN.map((key) => fieldOf(serviceRecordEntity, key));
const GROWING: ReadonlySet<string> = new Set(['session', 'organization']);

/** The latest records of a person, newest first; the day opens the record. */
export function LatestRecords({ volunteerId }: { readonly volunteerId: number }) {
  const navigate = useNavigate();
  const { data } = useLedgerQuery('serviceRecords.list', {
    filters: [{ field: 'volunteer', op: 'in', values: [volunteerId] }],
    sort: { field: 'servedOn', descending: true },
    pageSize: LATEST,
  });
  return (
    <>
      <PlainTable
        label={serviceRecordEntity.label}
        columns={FIELDS.map((field) => ({
          key: field.key,
          title: field.label,
          ...(GROWING.has(field.key) ? {} : { width: Math.max(90, field.width ?? 90) }),
          ...(field.align ? { align: field.align } : {}),
          render: (row: ListRow) => {
            const words = displayValue(field, row.values[field.key]);
            if (field.key !== 'servedOn') return words;
            return (
              <button
                type="button"
                className="link"
                onClick={() => void navigate(recordPath('serviceRecords', row.id))}
              >
                {words}
              </button>
            );
          },
        }))}
        rows={data?.rows ?? []}
        rowKey={(row) => String(row.id)}
        empty={data ? W.noRecords : RECORD_WORDS.loading}
      />
      {data && data.rows.length === LATEST && <p className="weak">{latestWords(LATEST)}</p>}
    </>
  );
}

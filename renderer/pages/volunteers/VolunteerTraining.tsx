import { useNavigate } from 'react-router';
import { trainingAttendanceEntity } from '../../../shared/domain/training-attendances/entity.ts';
import { type FieldDef, fieldOf } from '../../../shared/kernel/field.ts';
import type { ListRow } from '../../../shared/kernel/listing.ts';
import { displayValue } from '../../api/display.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { recordPath } from '../../ledger/entity-path.ts';
import { RECORD_WORDS } from '../../ledger/record-words.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { trainingTotalWords, VOLUNTEER_WORDS as W } from './words.ts';

const SHOWN = ['trainingClass', 'heldOn', 'attended', 'creditedMinutes', 'result', 'certificateNumber'];
const FIELDS: readonly FieldDef[] = SHOWN.map((key) => fieldOf(trainingAttendanceEntity, key));

interface VolunteerTrainingProps {
  readonly id: number;
  /** undefined = on its way. */
  readonly total: { readonly classes: number; readonly minutes: number } | undefined;
}

/** 培训 of a person: classes, and 学时 apart from hours of service. */
export function VolunteerTraining({ id, total }: VolunteerTrainingProps) {
  const navigate = useNavigate();
  const { data } = useLedgerQuery('trainingAttendances.list', {
    filters: [{ field: 'volunteer', op: 'in', values: [id] }],
    pageSize: 200,
  });
  return (
    <>
      {total && total.classes > 0 && (
        <p className="tab-total">{trainingTotalWords(total.classes, total.minutes)}</p>
      )}
      <PlainTable
        label={W.training}
        columns={FIELDS.map((field) => ({
          key: field.key,
          title: field.label,
          ...(field.key === 'trainingClass' ? {} : { width: Math.max(110, field.width ?? 110) }),
          ...(field.align ? { align: field.align } : {}),
          render: (row: ListRow) => {
            const words = displayValue(field, row.values[field.key]);
            const classId = row.refs['trainingClass'];
            if (field.key !== 'trainingClass' || typeof classId !== 'number') return words;
            return (
              <button
                type="button"
                className="link"
                onClick={() => void navigate(recordPath('trainingClasses', classId))}
              >
                {words}
              </button>
            );
          },
        }))}
        rows={data?.rows ?? []}
        rowKey={(row) => String(row.id)}
        empty={data ? W.noTraining : RECORD_WORDS.loading}
      />
    </>
  );
}

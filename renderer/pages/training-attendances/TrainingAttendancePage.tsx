import type { RecordView } from '../../../shared/contract/entity.ts';
import { trainingAttendanceEntity } from '../../../shared/domain/training-attendances/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { ATTENDANCE_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const words = (key: string): string =>
    displayValue(fieldOf(trainingAttendanceEntity, key), record.values[key]);
  return {
    facts: [
      { label: W.document, value: words('documentNumber') },
      { label: W.attended, value: words('attended') },
      { label: W.credited, value: words('creditedMinutes') },
      { label: W.trainingClass, value: words('trainingClass') },
      { label: W.heldOn, value: words('heldOn') },
      { label: W.result, value: words('result') },
    ],
  };
}

/** One person's attendance of one class. */
export function Page() {
  return <RecordPage entityKey="trainingAttendances" listTitle={W.title} useParts={useParts} />;
}

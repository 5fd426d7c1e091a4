import type { RecordView } from '../../../shared/contract/entity.ts';
import { trainingClassEntity } from '../../../shared/domain/training-classes/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { BLANK_MARK, displayValue } from '../../api/display.ts';
import { useSession } from '../../api/session-context.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { AttendanceSheet } from './AttendanceSheet.tsx';
import { useSheet } from './use-sheet.ts';
import { TRAINING_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const { may } = useSession();
  const sheet = useSheet(record.id);
  const attachments = useAttachmentsTab('trainingClasses', record);
  const words = (key: string): string => displayValue(fieldOf(trainingClassEntity, key), record.values[key]);
  const firstOf = (...keys: string[]): string =>
    keys.map(words).find((text) => text !== BLANK_MARK) ?? BLANK_MARK;
  const isClosed = record.values['status'] === 'cancelled';
  const attended = record.values['attendedPeople'];
  return {
    facts: [
      { label: W.level, value: words('level') },
      { label: W.category, value: words('category') },
      { label: W.heldOn, value: words('heldOn') },
      { label: W.hours, value: words('minutes') },
      { label: W.host, value: firstOf('organization', 'hostUnit') },
      { label: W.place, value: firstOf('site', 'place') },
      { label: W.trainer, value: words('trainer') },
      { label: W.attended, value: words('attendedPeople') },
    ],
    tabs: [
      {
        key: 'sheet',
        label: W.sheet,
        count: typeof attended === 'number' ? attended : undefined,
        content: <AttendanceSheet sheet={sheet} mayEdit={may('edit')} closed={isClosed} />,
        hasPrimary: may('edit') && !isClosed,
      },
      attachments,
    ],
  };
}

/** One class with its attendance. */
export function Page() {
  return <RecordPage entityKey="trainingClasses" listTitle={W.title} useParts={useParts} />;
}

import type { RecordView } from '../../../shared/contract/entity.ts';
import { publicityEntity } from '../../../shared/domain/publicity/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { PUBLICITY_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const attachments = useAttachmentsTab('publicity', record);
  const words = (key: string): string => displayValue(fieldOf(publicityEntity, key), record.values[key]);
  return {
    facts: [
      { label: W.medium, value: words('medium') },
      { label: W.level, value: words('level') },
      { label: W.form, value: words('form') },
      { label: W.published, value: words('publishedOn') },
      { label: W.author, value: words('author') },
      { label: W.activity, value: words('activity') },
    ],
    tabs: [attachments],
  };
}

/** One 宣传报道. */
export function Page() {
  return <RecordPage entityKey="publicity" listTitle={W.title} useParts={useParts} />;
}

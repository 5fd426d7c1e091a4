import type { RecordView } from '../../../shared/contract/entity.ts';
import { policyDocumentEntity } from '../../../shared/domain/policy-documents/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { POLICY_DOCUMENT_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const attachments = useAttachmentsTab('policyDocuments', record);
  const words = (key: string): string => displayValue(fieldOf(policyDocumentEntity, key), record.values[key]);
  return {
    facts: [
      { label: W.number, value: words('number') },
      { label: W.kind, value: words('kind') },
      { label: W.issuer, value: words('issuer') },
      { label: W.issued, value: words('issuedOn') },
      { label: W.repealed, value: words('repealedOn') },
      { label: W.repealedBy, value: words('repealedBy') },
    ],
    tabs: [attachments],
  };
}

/** One 制度文件. */
export function Page() {
  return <RecordPage entityKey="policyDocuments" listTitle={W.title} useParts={useParts} />;
}

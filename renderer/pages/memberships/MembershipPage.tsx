import type { RecordView } from '../../../shared/contract/entity.ts';
import { membershipEntity } from '../../../shared/domain/memberships/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { MEMBERSHIP_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const words = (key: string): string => displayValue(fieldOf(membershipEntity, key), record.values[key]);
  return {
    facts: [
      { label: W.person, value: words('documentNumber') },
      { label: W.role, value: words('role') },
      { label: W.joined, value: words('joinedOn') },
      { label: W.organization, value: words('organization') },
      { label: W.mobile, value: words('mobile') },
      { label: W.left, value: words('leftOn') },
    ],
  };
}

/** One membership. */
export function Page() {
  return <RecordPage entityKey="memberships" listTitle={W.title} useParts={useParts} />;
}

import { RecordPage } from '../../ledger/RecordPage.tsx';
import { useVolunteerParts } from './use-volunteer-parts.tsx';
import { VOLUNTEER_WORDS } from './words.ts';

/** One volunteer. */
export function Page() {
  return <RecordPage entityKey="volunteers" listTitle={VOLUNTEER_WORDS.title} useParts={useVolunteerParts} />;
}

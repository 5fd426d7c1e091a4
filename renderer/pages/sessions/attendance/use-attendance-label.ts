import { useLedgerQuery } from '../../../api/use-ledger-query.ts';
import { ATTENDANCE_WORDS, tabWords } from './words.ts';

/** The tab's word with how many of the roll are recorded; the same answer fills the tab when it is opened. */
export function useAttendanceLabel(sessionId: number): string {
  const { data } = useLedgerQuery('sessions.attendance', { id: sessionId });
  if (!data) return ATTENDANCE_WORDS.tab;
  const recorded = data.people.filter(({ saved }) => saved !== null).length;
  return tabWords(recorded, data.people.length);
}

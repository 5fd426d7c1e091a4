import type { RecordView } from '../../../../shared/contract/entity.ts';
import type { AttendanceSheet } from '../../../../shared/contract/attendance.ts';
import { today } from '../../../api/moments.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { refusalSentence } from '../../../api/sentence.ts';
import { useSession } from '../../../api/session-context.ts';
import { useLedgerQuery } from '../../../api/use-ledger-query.ts';
import { Banner } from '../../../widgets/Notice/Banner.tsx';
import { AttendanceSheetView } from './AttendanceSheetView.tsx';
import { ATTENDANCE_WORDS as W } from './words.ts';
import './attendance.css';

function lockOf({ session }: AttendanceSheet, mayEdit: boolean) {
  if (!mayEdit) return { title: W.readOnly };
  if (session.status === 'cancelled' || session.status === 'postponed') return { title: W.notHeldTitle };
  return session.heldOn > today() ? { title: W.aheadTitle, note: W.ahead } : undefined;
}

/** 签到与时长 of a session. */
export function AttendanceTab({ record }: { readonly record: RecordView }) {
  const { may } = useSession();
  const sheet = useLedgerQuery('sessions.attendance', { id: record.id });
  if (sheet.data)
    return (
      <AttendanceSheetView key={record.id} sheet={sheet.data} lockedBy={lockOf(sheet.data, may('edit'))} />
    );
  return sheet.error ? (
    <Banner
      kind="error"
      title={refusalSentence(refusalOf(sheet.error))}
      actions={[{ label: W.retry, onChoose: () => void sheet.refetch() }]}
    />
  ) : (
    <p className="weak" aria-live="polite">
      {W.loading}
    </p>
  );
}

import { CopyOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { sessionEntity } from '../../../shared/domain/sessions/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue, valueText } from '../../api/display.ts';
import { weekday } from '../../api/moments.ts';
import { useSession } from '../../api/session-context.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { ReviewDialog } from '../../ledger/sessions/ReviewDialog.tsx';
import { statusTone } from '../../ledger/status.ts';
import { AttendanceTab } from './attendance/AttendanceTab.tsx';
import { useAttendanceLabel } from './attendance/use-attendance-label.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { timeWords } from './time-words.ts';
import { numberWords, SESSION_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const navigate = useNavigate();
  const { may } = useSession();
  const [open, setOpen] = useState<'copy' | 'review' | null>(null);
  const attendance = useAttendanceLabel(record.id);
  const close = (): void => setOpen(null);
  const attachments = useAttachmentsTab('sessions', record);
  const words = (key: string): string => displayValue(fieldOf(sessionEntity, key), record.values[key]);
  const text = (key: string): string => String(record.values[key] ?? '');
  const name = text('name');
  const review = fieldOf(sessionEntity, 'review');
  const activityId = record.refs['activity'];
  const isHeld = record.values['status'] === 'held';
  const mayReview = may('review') && isHeld;
  // What waits for a review stands out here, where it is to be done; in the list it is one state among others.
  const isWaiting = isHeld && record.values['review'] === 'open';
  const reviewTone = isWaiting ? 'paused' : statusTone(review, record.values['review']);
  const organisers = [words('organization'), text('partners')].filter(Boolean).join('、');
  const people = record.values['offlinePeople'];
  return {
    titleNote: numberWords(text('number')),
    facts: [
      { label: W.date, value: `${text('heldOn')} ${weekday(text('heldOn'))}` },
      { label: W.time, value: timeWords(text('startTime'), text('endTime')) },
      { label: W.place, value: [text('site'), text('place')].filter(Boolean).join('　') || words('site') },
      { label: W.organizer, value: organisers },
      {
        label: W.activity,
        value: (
          <button
            type="button"
            className="link"
            onClick={() => void navigate(`/activities/${String(activityId)}`)}
          >
            {words('activity')}
          </button>
        ),
      },
      { label: W.kind, value: words('kind') },
      {
        label: W.people,
        value: people === null ? words('offlinePeople') : `${words('offlinePeople')} ${W.offline}`,
      },
      { label: W.leader, value: words('leader') },
    ],
    evenFacts: true,
    tags: [
      ...(isHeld || record.values['review'] !== 'open'
        ? [{ words: valueText(review, record.values['review']), tone: reviewTone }]
        : []),
      ...(text('partners') === '' ? [] : [W.joint]),
    ],
    basicLabel: W.basic,
    tabs: [
      { key: 'attendance', label: attendance, content: <AttendanceTab record={record} /> },
      attachments,
      {
        key: 'review',
        label: W.reviewTab,
        content: <ReviewPanel record={record} onReview={mayReview ? () => setOpen('review') : undefined} />,
      },
    ],
    actions: may('edit')
      ? [{ key: 'copy', label: W.copy, icon: <CopyOutlined />, onClick: () => setOpen('copy') }]
      : [],
    dialogs: (
      <>
        {open === 'copy' && (
          <CopyDialog
            id={record.id}
            name={name}
            onDone={(id) => {
              close();
              void navigate(`/sessions/${String(id)}`);
            }}
            onClose={close}
          />
        )}
        {open === 'review' && (
          <ReviewDialog
            targets={[{ id: record.id, version: record.version }]}
            name={name}
            onDone={close}
            onClose={close}
          />
        )}
      </>
    ),
  };
}

/** One session. */
export function Page() {
  return <RecordPage entityKey="sessions" listTitle={W.title} useParts={useParts} />;
}

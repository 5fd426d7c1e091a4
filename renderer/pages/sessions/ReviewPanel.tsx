import { Button } from 'antd';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { sessionEntity } from '../../../shared/domain/sessions/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { Details } from '../../widgets/Page/Facts.tsx';
import './review.css';
import { SESSION_WORDS as W } from './words.ts';

interface ReviewPanelProps {
  readonly record: RecordView;
  /** Absent where the account may not review, or nothing is there to be reviewed. */
  readonly onReview?: (() => void) | undefined;
}

/** What the review of a session says, and the way to it. */
export function ReviewPanel({ record, onReview }: ReviewPanelProps) {
  const words = (key: string): string => displayValue(fieldOf(sessionEntity, key), record.values[key]);
  const { status, review } = record.values;
  const note = status === 'held' ? (review === 'open' ? W.waiting : undefined) : W.notHeld;
  return (
    <>
      <Details
        sections={[
          {
            title: W.reviewTab,
            facts: [
              { label: W.result, value: words('review') },
              { label: W.reviewer, value: words('reviewedBy') },
              { label: W.reviewedOn, value: words('reviewedOn') },
              { label: W.reason, value: words('reviewReason') },
            ],
          },
        ]}
      />
      {note !== undefined && <p className="weak review-note">{note}</p>}
      {onReview && (
        <Button type="primary" className="review-button" onClick={onReview}>
          {W.review}
        </Button>
      )}
    </>
  );
}

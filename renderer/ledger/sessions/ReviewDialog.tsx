import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { reviewedDone, SESSION_ACT_WORDS as W } from './words.ts';

export interface ReviewTarget {
  readonly id: number;
  readonly version: number;
}

interface ReviewDialogProps {
  readonly targets: readonly ReviewTarget[];
  /** Of the one session, where it is one. */
  readonly name?: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Verdict = 'passed' | 'returned';

/** Passes sessions or returns them with a reason. */
export function ReviewDialog({ targets, name, onDone, onClose }: ReviewDialogProps) {
  const { run, pending, sentence } = useCommand('sessions.review');
  const [verdict, setVerdict] = useState<Verdict>('passed');
  const [reason, setReason] = useState('');
  const isReturn = verdict === 'returned';

  const review = async (): Promise<void> => {
    const done = await run({ targets: [...targets], verdict, reason: isReturn ? reason.trim() : '' });
    if (!done.ok) return;
    notify.success(reviewedDone(done.value.changed, done.value.already));
    onDone();
  };
  return (
    <Dialog
      open
      title={name === undefined ? W.reviewTitle(targets.length) : W.reviewOneTitle(name)}
      verb={W.reviewVerb}
      onVerb={() => void review()}
      onCancel={onClose}
      busy={pending}
      blockedBy={isReturn && reason.trim() === '' ? W.reasonMissing : undefined}
    >
      <fieldset className="dialog-field">
        <legend>{W.verdict}</legend>
        <Radio.Group
          value={verdict}
          onChange={(event) => setVerdict(event.target.value as Verdict)}
          options={[
            { value: 'passed', label: W.passed },
            { value: 'returned', label: W.returned },
          ]}
        />
      </fieldset>
      {isReturn && (
        <label className="dialog-field">
          <span className="dialog-label">
            {W.reason}
            <span className="form-star"> *</span>
          </span>
          <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      <p className="weak">{isReturn ? W.returnNote : W.passNote}</p>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

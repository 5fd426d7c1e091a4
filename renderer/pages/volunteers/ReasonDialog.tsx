import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { VOLUNTEER_WORDS } from './words.ts';

export interface ReasonDialogProps {
  readonly title: string;
  readonly body: string;
  readonly verb: string;
  readonly label: string;
  readonly busy: boolean;
  readonly sentence: string | undefined;
  readonly onVerb: (reason: string) => void;
  readonly onClose: () => void;
}

/** An act that needs a reason in words. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      width={420}
      title={props.title}
      verb={props.verb}
      onVerb={() => props.onVerb(reason.trim())}
      onCancel={props.onClose}
      busy={props.busy}
      blockedBy={reason.trim() === '' ? VOLUNTEER_WORDS.reasonMissing : undefined}
    >
      <p>{props.body}</p>
      <label className="dialog-field">
        <span className="dialog-label">
          {props.label}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      {props.sentence && <Banner kind="error" title={props.sentence} />}
    </Dialog>
  );
}

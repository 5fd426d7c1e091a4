import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../../widgets/Dialog/Dialog.tsx';
import { ATTENDANCE_WORDS as W, changeBody } from './words.ts';

interface CorrectionDialogProps {
  readonly changed: number;
  readonly removed: number;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Records that are saved already are corrected by reversal, each with the reason given here. */
export function CorrectionDialog({ changed, removed, onReason, onClose }: CorrectionDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      title={W.changeTitle}
      verb={W.changeVerb}
      onVerb={() => onReason(reason.trim())}
      onCancel={onClose}
      blockedBy={reason.trim() === '' ? W.changeMissing : undefined}
    >
      <p>{changeBody(changed, removed)}</p>
      <label className="dialog-field">
        <span className="dialog-label">
          {W.changeReason}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
    </Dialog>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { ATTACHMENT_WORDS as W, removeTitle } from './words.ts';

interface RemoveDialogProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Takes an attachment off its record, with a reason. */
export function RemoveDialog({ attachment, onClose }: RemoveDialogProps) {
  const { run, pending, sentence } = useCommand('attachments.remove');
  const [reason, setReason] = useState('');
  const remove = async (): Promise<void> => {
    const removed = await run({ id: attachment.id, reason: reason.trim() });
    if (!removed.ok) return;
    notify.success(W.removedOne(attachment.fileName));
    onClose();
  };
  return (
    <Dialog
      open
      width={420}
      title={removeTitle(attachment.fileName)}
      verb={W.removeVerb}
      onVerb={() => void remove()}
      onCancel={onClose}
      busy={pending}
      blockedBy={reason.trim() === '' ? W.reasonMissing : undefined}
    >
      <p>{W.removeBody}</p>
      <label className="dialog-field">
        <span className="dialog-label">
          {W.removeReason}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

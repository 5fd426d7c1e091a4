import { Input } from 'antd';
import { useState } from 'react';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { useSession } from '../../api/session-context.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { ATTACHMENT_WORDS as W, revealFileTitle } from './words.ts';

interface RevealFileDialogProps {
  readonly attachment: Attachment;
  readonly onOpened: () => void;
  readonly onClose: () => void;
}

/** A file of a person's record is opened with a reason, on record. */
export function RevealFileDialog({ attachment, onOpened, onClose }: RevealFileDialogProps) {
  const { account } = useSession();
  const { run, pending, sentence } = useCommand('attachments.reveal');
  const [reason, setReason] = useState('');
  const reveal = async (): Promise<void> => {
    const done = await run({ id: attachment.id, reason: reason.trim() });
    if (done.ok) onOpened();
  };
  return (
    <Dialog
      open
      width={420}
      title={revealFileTitle(attachment.fileName)}
      verb={W.revealVerb}
      onVerb={() => void reveal()}
      onCancel={onClose}
      busy={pending}
      blockedBy={reason.trim() === '' ? W.reasonMissing : undefined}
    >
      <label className="dialog-field">
        <span className="dialog-label">
          {W.revealReason}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="dialog-note">{W.revealNote(account?.name ?? '')}</div>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { issuedWords, VOID_WORDS as W } from './words.ts';

interface EndDialogProps {
  readonly act: 'void' | 'reissue';
  readonly certificate: CertificateRow;
  /** The new certificate after 补发, else the same one. */
  readonly onDone: (id: number) => void;
  readonly onClose: () => void;
}

/** 作废 or 补发, with a reason: both end the certificate for good. */
export function EndDialog({ act, certificate, onDone, onClose }: EndDialogProps) {
  const voiding = useCommand('certificates.void');
  const reissuing = useCommand('certificates.reissue');
  const [reason, setReason] = useState('');
  const { id, version, number, volunteer } = certificate;
  const verb = act === 'void' ? W.voidVerb : W.reissueVerb;
  const sentence = voiding.sentence ?? reissuing.sentence;

  const run = async (): Promise<void> => {
    const input = { id, version, reason: reason.trim() };
    if (act === 'void') {
      const done = await voiding.run(input);
      if (!done.ok) return;
      notify.success(`${W.voidVerb} ${number}`);
      onDone(id);
      return;
    }
    const done = await reissuing.run(input);
    if (!done.ok) return;
    notify.success(issuedWords(done.value.number));
    onDone(done.value.id);
  };
  return (
    <Dialog
      open
      width={420}
      title={`${verb} ${number} ${volunteer}`}
      verb={verb}
      onVerb={() => void run()}
      onCancel={onClose}
      busy={voiding.pending || reissuing.pending}
      blockedBy={reason.trim() === '' ? W.reasonMissing : undefined}
    >
      <p>{act === 'void' ? W.voidBody : W.reissueBody}</p>
      <label className="dialog-field">
        <span className="dialog-label">
          {W.reason}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      {sentence !== undefined && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

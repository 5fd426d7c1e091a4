import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { Certificate } from '../../../shared/contract/certificates.ts';
import { useSession } from '../../api/session-context.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { CertificateSheet } from './CertificateSheet.tsx';
import { PRINT_CERTIFICATE_WORDS as W } from './words.ts';

interface PrintDialogProps {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}

/** Masked number, or the full one after 登记: the register of disclosures then says who printed it and why. */
export function PrintDialog({ certificate, onClose }: PrintDialogProps) {
  const { may } = useSession();
  const reveal = useCommand('volunteers.reveal');
  const [full, setFull] = useState(false);
  const [note, setNote] = useState('');
  const print = async (): Promise<void> => {
    let { document } = certificate;
    if (full) {
      const shown = await reveal.run({
        id: certificate.volunteerId,
        field: 'documentNumber',
        reason: 'certificate',
        note: note.trim(),
      });
      if (!shown.ok) return;
      document = shown.value.value;
    }
    onClose();
    previewPrint(<CertificateSheet certificate={{ ...certificate, document }} />);
  };
  return (
    <Dialog
      open
      width={420}
      title={W.title(certificate.number)}
      verb={W.verb}
      onVerb={() => void print()}
      onCancel={onClose}
      busy={reveal.pending}
      blockedBy={full && note.trim() === '' ? W.noteMissing : undefined}
      focus="cancel"
    >
      <fieldset className="dialog-field">
        <legend>{W.numbers}</legend>
        <Radio.Group
          className="radio-column"
          value={full}
          onChange={(event) => setFull(event.target.value === true)}
          options={[
            { value: false, label: W.masked },
            ...(may('reveal') ? [{ value: true, label: W.full }] : []),
          ]}
        />
      </fieldset>
      {full && (
        <>
          <label className="dialog-field">
            <span className="dialog-label">
              {W.note}
              <span className="form-star"> *</span>
            </span>
            <Input
              value={note}
              maxLength={200}
              placeholder={W.noteHint}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
          <div className="dialog-note">{W.registered}</div>
        </>
      )}
      {reveal.sentence && <Banner kind="error" title={reveal.sentence} />}
    </Dialog>
  );
}

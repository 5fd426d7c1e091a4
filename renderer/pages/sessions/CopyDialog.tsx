import { useState } from 'react';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { SESSION_WORDS as W } from './words.ts';

interface CopyDialogProps {
  readonly id: number;
  readonly name: string;
  /** Gets the id of the new session. */
  readonly onDone: (id: number) => void;
  readonly onClose: () => void;
}

/** The same session on another day. */
export function CopyDialog({ id, name, onDone, onClose }: CopyDialogProps) {
  const { run, pending, sentence } = useCommand('sessions.copy');
  const [heldOn, setHeldOn] = useState('');
  const copy = async (): Promise<void> => {
    const made = await run({ id, heldOn });
    if (!made.ok) return;
    notify.success(`${W.copied} ${name}`);
    onDone(made.value.id);
  };
  return (
    <Dialog
      open
      width={420}
      title={W.copyTitle(name)}
      verb={W.copyVerb}
      onVerb={() => void copy()}
      onCancel={onClose}
      busy={pending}
      blockedBy={isDateOnly(heldOn) ? undefined : W.copyDayMissing}
    >
      <label className="dialog-field">
        <span className="dialog-label">
          {W.copyDay}
          <span className="form-star"> *</span>
        </span>
        <DateInput value={heldOn} onChange={setHeldOn} />
      </label>
      <p className="weak">{W.copyNote}</p>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

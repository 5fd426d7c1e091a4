import { Input } from 'antd';
import { useState } from 'react';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { today } from '../../api/moments.ts';
import type { CommandInput } from '../../api/procedures.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { cancelTitle, statusDone, statusTitle, VOLUNTEER_WORDS } from './words.ts';

type ChangeInput = CommandInput<'volunteers.changeStatus'>;
type Status = ChangeInput['status'];

export interface StatusTarget {
  readonly id: number;
  readonly version: number;
}

interface StatusDialogProps {
  readonly targets: readonly StatusTarget[];
  /** Set for 注销 of one person: the dialog then asks only for date and reason. */
  readonly cancelName?: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const CANCELLED: Status = '4';
const SETTABLE: readonly Status[] = ['1', '2', '3', '4', '5', '9'];

function isStatus(value: string): value is Status {
  return SETTABLE.some((status) => status === value);
}

/** Changes the state of people from a day on, with a reason. */
export function StatusDialog({ targets, cancelName, onDone, onClose }: StatusDialogProps) {
  const cancelling = cancelName !== undefined;
  const { run, pending, sentence } = useCommand('volunteers.changeStatus');
  const [status, setStatus] = useState<string>(cancelling ? CANCELLED : '');
  const [from, setFrom] = useState(today());
  const [reason, setReason] = useState('');
  const choices = codeTable('volunteer_status')
    .entries.filter(({ code }) => isStatus(code))
    .map(({ code, label }) => ({ value: code, label }));
  const blocked = !isStatus(status)
    ? VOLUNTEER_WORDS.newStatus
    : !isDateOnly(from)
      ? VOLUNTEER_WORDS.dateMissing
      : reason.trim() === ''
        ? VOLUNTEER_WORDS.reasonMissing
        : undefined;

  const change = async (): Promise<void> => {
    if (!isStatus(status)) return;
    const changed = await run({ targets: [...targets], status, from, reason: reason.trim() });
    if (!changed.ok) return;
    notify.success(statusDone(changed.value.changed));
    onDone();
  };
  return (
    <Dialog
      open
      title={cancelling ? cancelTitle(cancelName) : statusTitle(targets.length)}
      verb={cancelling ? VOLUNTEER_WORDS.cancelVerb : VOLUNTEER_WORDS.changeStatus}
      onVerb={() => void change()}
      onCancel={onClose}
      busy={pending}
      blockedBy={blocked}
      focus={cancelling ? 'cancel' : 'field'}
    >
      {cancelling ? (
        <p>{VOLUNTEER_WORDS.cancelBody}</p>
      ) : (
        <label className="dialog-field">
          <span className="dialog-label">
            {VOLUNTEER_WORDS.newStatus}
            <span className="form-star"> *</span>
          </span>
          <ChoiceInput className="dialog-wide" value={status} onChange={setStatus} choices={choices} />
        </label>
      )}
      <label className="dialog-field">
        <span className="dialog-label">{VOLUNTEER_WORDS.from}</span>
        <DateInput value={from} onChange={setFrom} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">
          {VOLUNTEER_WORDS.reason}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

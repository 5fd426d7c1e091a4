import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { serviceRecordEntity } from '../../../shared/domain/service-records/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { type Corrected, correctedValues, startOfCorrection } from './replacement.ts';
import { RECORD_ACT_WORDS as W } from './words.ts';

interface ReverseDialogProps {
  readonly id: number;
  readonly name: string;
  readonly onDone: (replacementId: number | null) => void;
  readonly onClose: () => void;
}

const TYPED = ['startTime', 'endTime', 'deducted', 'hours'] as const;

function labelOf(key: (typeof TYPED)[number] | 'servedOn'): string {
  return key === 'hours' ? W.minutes : fieldOf(serviceRecordEntity, key).label;
}

/** 冲正 of one record, with the right one entered in the same step where the clerk wants it. */
export function ReverseDialog(props: ReverseDialogProps) {
  const { data } = useLedgerQuery('serviceRecords.get', { id: props.id });
  return data ? <LoadedDialog {...props} record={data} /> : null;
}

function LoadedDialog({
  id,
  name,
  record,
  onDone,
  onClose,
}: ReverseDialogProps & { readonly record: RecordView }) {
  const { run, pending, sentence } = useCommand('serviceRecords.reverse');
  // The version that the clerk saw: a change meanwhile is refused, not overwritten.
  const [version] = useState(record.version);
  const [reason, setReason] = useState('');
  const [isAnew, setAnew] = useState(false);
  const [corrected, setCorrected] = useState<Corrected>(() => startOfCorrection(record));
  const put = (key: keyof Corrected, value: string): void =>
    setCorrected((before) => ({ ...before, [key]: value }));

  const reverse = async (): Promise<void> => {
    const replacement = isAnew ? { replacement: correctedValues(record, corrected) } : {};
    const done = await run({ id, version, reason: reason.trim(), ...replacement });
    if (!done.ok) return;
    notify.success(`${W.reversed} ${name}`);
    onDone(done.value.replacementId);
  };
  return (
    <Dialog
      open
      title={W.reverseTitle(name)}
      verb={isAnew ? W.reverseAndEnter : W.reverseVerb}
      onVerb={() => void reverse()}
      onCancel={onClose}
      busy={pending}
      blockedBy={reason.trim() === '' ? W.reasonMissing : undefined}
    >
      <p className="weak">{W.reverseNote}</p>
      <label className="dialog-field">
        <span className="dialog-label">
          {W.reason}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="dialog-field">
        <Checkbox checked={isAnew} onChange={(event) => setAnew(event.target.checked)}>
          {W.enterAnew}
        </Checkbox>
      </div>
      {isAnew && (
        <>
          <label className="dialog-field">
            <span className="dialog-label">{labelOf('servedOn')}</span>
            <DateInput value={corrected.servedOn} onChange={(value) => put('servedOn', value)} />
          </label>
          {TYPED.map((key) => (
            <label key={key} className="dialog-field">
              <span className="dialog-label">{labelOf(key)}</span>
              <Input
                value={corrected[key]}
                maxLength={20}
                onChange={(event) => put(key, event.target.value)}
              />
            </label>
          ))}
          <p className="weak">{W.anewNote}</p>
        </>
      )}
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

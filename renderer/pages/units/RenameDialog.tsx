import { Input } from 'antd';
import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { unitEntity } from '../../../shared/domain/units/entity.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { today } from '../../api/moments.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { savedWords } from '../../ledger/words.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { renameTitle, UNIT_WORDS as W } from './words.ts';

interface RenameDialogProps {
  readonly record: RecordView;
  readonly onClose: () => void;
}

/** Name and parent of a unit change on a day: earlier figures keep the earlier tree. */
export function RenameDialog({ record, onClose }: RenameDialogProps) {
  const sources = useFieldSources();
  const { run, pending, sentence } = useCommand('units.rename');
  const before = String(record.values['name'] ?? '');
  const [name, setName] = useState(before);
  const [parent, setParent] = useState(String(record.refs['parent'] ?? ''));
  const [from, setFrom] = useState(today());
  const [reason, setReason] = useState('');
  const choices = sources
    .units(fieldOf(unitEntity, 'parent'))
    .filter(({ value }) => value !== String(record.id));
  const blocked =
    name.trim() === ''
      ? W.nameMissing
      : !isDateOnly(from)
        ? W.dateMissing
        : reason.trim() === ''
          ? W.reasonMissing
          : undefined;

  const rename = async (): Promise<void> => {
    const renamed = await run({
      id: record.id,
      version: record.version,
      name: name.trim(),
      parentId: parent === '' ? null : Number(parent),
      from,
      reason: reason.trim(),
    });
    if (!renamed.ok) return;
    notify.success(savedWords(name.trim()));
    onClose();
  };
  return (
    <Dialog
      open
      title={renameTitle(before)}
      verb={W.renameVerb}
      onVerb={() => void rename()}
      onCancel={onClose}
      busy={pending}
      blockedBy={blocked}
    >
      <p className="weak">{W.renameNote}</p>
      <label className="dialog-field">
        <span className="dialog-label">{W.name}</span>
        <Input value={name} maxLength={50} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.parent}</span>
        <ChoiceInput className="dialog-wide" value={parent} onChange={setParent} choices={choices} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.renameFrom}</span>
        <DateInput value={from} onChange={setFrom} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">
          {W.reason}
          <span className="form-star"> *</span>
        </span>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

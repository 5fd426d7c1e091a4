import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/procedures.ts';
import { useSession } from '../../api/session-context.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import {
  REVEAL_REASONS,
  REVEAL_WORDS,
  type RevealReason,
  revealNote,
  revealObject,
  revealTitle,
} from '../../ledger/disclosure-words.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import type { RevealField } from './use-reveal.ts';

export interface RevealDialogProps {
  readonly id: number;
  readonly name: string;
  readonly field: RevealField;
  readonly label: string;
  readonly masked: string;
  readonly onRevealed: (value: OutputOf<'volunteers.reveal'>['value']) => void;
  readonly onClose: () => void;
}

const SECONDS = 60;

/** One full number, with a reason, on record. */
export function RevealDialog({ id, name, field, label, masked, onRevealed, onClose }: RevealDialogProps) {
  const { account } = useSession();
  const { run, pending, sentence } = useCommand('volunteers.reveal');
  const settings = useLedgerQuery('settings.get', {}, { staleTime: 60_000 });
  const [reason, setReason] = useState<RevealReason | null>(null);
  const [note, setNote] = useState('');
  const blocked =
    reason === null
      ? REVEAL_WORDS.reasonMissing
      : reason === 'other' && note.trim() === ''
        ? REVEAL_WORDS.noteMissing
        : undefined;
  const lines = revealNote(settings.data?.revealSeconds ?? SECONDS, account?.name ?? '');

  const reveal = async (): Promise<void> => {
    if (reason === null) return;
    const answer = await run({ id, field, reason, note: note.trim() });
    if (!answer.ok) return;
    onRevealed(answer.value.value);
    onClose();
  };
  return (
    <Dialog
      open
      title={revealTitle(label)}
      verb={REVEAL_WORDS.verb}
      onVerb={() => void reveal()}
      onCancel={onClose}
      busy={pending}
      blockedBy={blocked}
    >
      <p>{revealObject(name, masked)}</p>
      <fieldset className="dialog-field">
        <legend>
          {REVEAL_WORDS.reason} <span className="form-star">*</span>
        </legend>
        <Radio.Group
          className="radio-two"
          value={reason}
          onChange={(event) => {
            const chosen = REVEAL_REASONS.find(([code]) => code === event.target.value);
            setReason(chosen ? chosen[0] : null);
          }}
          options={REVEAL_REASONS.map(([value, words]) => ({ value, label: words }))}
        />
      </fieldset>
      <label className="dialog-field">
        <span className="dialog-label">{REVEAL_WORDS.note}</span>
        <Input
          value={note}
          maxLength={200}
          placeholder={REVEAL_WORDS.noteHint}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className="dialog-note">
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { REVEAL_WORDS, revealNote, revealObject, revealTitle } from '../disclosure-words.ts';

interface RevealDialogProps<R extends string> {
  /** Whose value it is. */
  readonly name: string;
  readonly label: string;
  readonly masked: string;
  readonly reasons: readonly (readonly [code: R, words: string])[];
  readonly command: { readonly pending: boolean; readonly sentence: string | undefined };
  /** Asks for the value; undefined where it was refused. */
  readonly reveal: (reason: R, note: string) => Promise<string | undefined>;
  readonly onRevealed: (value: string) => void;
  readonly onClose: () => void;
}

const OTHER = 'other';

const SECONDS = 60;

/** One full number, with a reason, on record. */
export function RevealDialog<R extends string>(props: RevealDialogProps<R>) {
  const { name, label, masked, reasons, command, reveal, onRevealed, onClose } = props;
  const { pending, sentence } = command;
  const { account } = useSession();
  const settings = useLedgerQuery('settings.get', {}, { staleTime: 60_000 });
  const [reason, setReason] = useState<R | null>(null);
  const [note, setNote] = useState('');
  const blocked =
    reason === null
      ? REVEAL_WORDS.reasonMissing
      : reason === OTHER && note.trim() === ''
        ? REVEAL_WORDS.noteMissing
        : undefined;
  const lines = revealNote(settings.data?.revealSeconds ?? SECONDS, account?.name ?? '');

  const look = async (): Promise<void> => {
    if (reason === null) return;
    const value = await reveal(reason, note.trim());
    if (value === undefined) return;
    onRevealed(value);
    onClose();
  };
  return (
    <Dialog
      open
      title={revealTitle(label)}
      verb={REVEAL_WORDS.verb}
      onVerb={() => void look()}
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
            const chosen = reasons.find(([code]) => code === event.target.value);
            setReason(chosen ? chosen[0] : null);
          }}
          options={reasons.map(([value, words]) => ({ value, label: words }))}
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

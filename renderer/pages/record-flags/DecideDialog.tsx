import { Input } from 'antd';
import { useState } from 'react';
import type { FlagRow } from '../../../shared/contract/record-flags.ts';
import type { Decision } from '../../../shared/domain/record-flags/status.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { fitsDecision } from './acts.ts';
import { subjectWords } from './columns.tsx';
import { DECIDE_WORDS as W, decidedWords, decideTitle, DECISION_WORDS, unfitWords } from './words.ts';

interface DecideDialogProps {
  readonly decision: Decision;
  /** Findings that the decision does not fit stay as they are, and the dialog says so. */
  readonly rows: readonly FlagRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a decision on one or many findings: all or none of them change. */
export function DecideDialog({ decision, rows, onDone, onClose }: DecideDialogProps) {
  const command = useCommand('recordFlags.decide');
  const [reason, setReason] = useState('');
  const fitting = rows.filter((row) => fitsDecision(row, decision));
  const [first] = fitting;
  const words = DECISION_WORDS[decision];

  const decide = async (): Promise<void> => {
    const targets = fitting.map(({ id, version }) => ({ id, version }));
    const done = await command.run({ targets, decision, reason: reason.trim() });
    if (!done.ok) return;
    notify.success(decidedWords(decision, done.value.changed));
    onDone();
  };
  return (
    <Dialog
      open
      title={decideTitle(
        decision,
        fitting.length,
        first && fitting.length === 1 ? subjectWords(first) : undefined,
      )}
      verb={words.verb}
      onVerb={() => void decide()}
      onCancel={onClose}
      busy={command.pending}
      blockedBy={reason.trim() === '' ? W.reasonMissing : undefined}
    >
      <p>{words.note}</p>
      {rows.length > fitting.length && <p>{unfitWords(rows.length - fitting.length)}</p>}
      <label className="dialog-field">
        <span className="dialog-label">
          {W.reason}
          <span className="form-star"> *</span>
        </span>
        <Input
          value={reason}
          maxLength={200}
          placeholder={words.hint}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {command.sentence && <Banner kind="error" title={command.sentence} />}
    </Dialog>
  );
}

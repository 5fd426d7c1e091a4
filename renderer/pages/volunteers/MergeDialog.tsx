import { Input } from 'antd';
import { useState } from 'react';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { MERGE_WORDS, mergeTitle, RECORD_WORDS } from '../../ledger/record-words.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { MergeComparison, type Side } from './MergeComparison.tsx';
import { MergeMoves } from './MergeMoves.tsx';

export interface MergeDialogProps {
  readonly id: number;
  /** The other person where it is known already (疑似同一人). */
  readonly otherId?: number;
  readonly onMerged: (winnerId: number) => void;
  readonly onClose: () => void;
}

const PERSON: FieldDef = { key: 'volunteer', label: '', kind: 'ref', type: 'volunteer', list: 'never' };

/** Two records of one person side by side: which stays, and why. */
export function MergeDialog({ id, otherId, onMerged, onClose }: MergeDialogProps) {
  const sources = useFieldSources();
  const [chosen, setChosen] = useState(otherId === undefined ? '' : String(otherId));
  const [winner, setWinner] = useState<Side>('left');
  const [reason, setReason] = useState('');
  const left = useLedgerQuery('volunteers.get', { id });
  const right = useLedgerQuery('volunteers.get', { id: Number(chosen) || 1 }, { enabled: chosen !== '' });
  const { run, pending, sentence } = useCommand('volunteers.merge');
  const name = String(left.data?.values['name'] ?? '');
  const other = chosen === '' ? undefined : right.data;
  const blocked =
    chosen === ''
      ? MERGE_WORDS.otherMissing
      : Number(chosen) === id
        ? MERGE_WORDS.sameMissing
        : reason.trim() === ''
          ? MERGE_WORDS.reasonMissing
          : left.data && other
            ? undefined
            : RECORD_WORDS.loading;

  const merge = async (): Promise<void> => {
    if (!left.data || !other) return;
    const pair = [left.data, other].map((record) => ({ id: record.id, version: record.version }));
    const [first, second] = winner === 'left' ? pair : pair.slice().reverse();
    if (!first || !second) return;
    const merged = await run({ winner: first, loser: second, reason: reason.trim() });
    if (!merged.ok) return;
    const kept = winner === 'left' ? left.data : other;
    notify.success(`${MERGE_WORDS.done} ${String(kept.values['name'] ?? '')}`);
    onMerged(first.id);
  };
  return (
    <Dialog
      open
      width={860}
      title={mergeTitle(name)}
      verb={MERGE_WORDS.verb}
      onVerb={() => void merge()}
      onCancel={onClose}
      busy={pending}
      blockedBy={blocked}
    >
      <p className="weak">{MERGE_WORDS.note}</p>
      {otherId === undefined && (
        <label className="dialog-field">
          <span className="dialog-label">{MERGE_WORDS.other}</span>
          <ReferenceInput
            value={chosen}
            name={other ? String(other.values['name'] ?? '') : undefined}
            onChange={setChosen}
            find={(text) => sources.find(PERSON, text)}
            className="merge-other"
          />
        </label>
      )}
      {left.data && other && Number(chosen) !== id && (
        <>
          <MergeComparison left={left.data} right={other} winner={winner} onWinner={setWinner} />
          <MergeMoves
            winnerId={winner === 'left' ? id : other.id}
            loserId={winner === 'left' ? other.id : id}
          />
        </>
      )}
      <label className="dialog-field">
        <span className="dialog-label">
          {MERGE_WORDS.reason}
          <span className="form-star"> *</span>
        </span>
        <Input
          value={reason}
          maxLength={200}
          placeholder={MERGE_WORDS.reasonHint}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

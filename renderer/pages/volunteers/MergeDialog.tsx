import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import { displayValue, valueText } from '../../api/display.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { MERGE_WORDS, mergeTitle, RECORD_WORDS } from '../../ledger/record-words.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';

export interface MergeDialogProps {
  readonly id: number;
  /** The other person where it is known already (疑似同一人). */
  readonly otherId?: number;
  readonly onMerged: (winnerId: number) => void;
  readonly onClose: () => void;
}

const FIELDS: readonly FieldDef[] = volunteerEntity.fields;
const PERSON: FieldDef = { key: 'volunteer', label: '', kind: 'ref', type: 'volunteer', list: 'never' };

/** Two records of one person side by side: which stays, and why. */
export function MergeDialog({ id, otherId, onMerged, onClose }: MergeDialogProps) {
  const sources = useFieldSources();
  const [chosen, setChosen] = useState(otherId === undefined ? '' : String(otherId));
  const [winner, setWinner] = useState<'left' | 'right'>('left');
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
    notify.success(`${MERGE_WORDS.done} ${name}`);
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
        <Comparison left={left.data} right={other} winner={winner} onWinner={setWinner} />
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

interface ComparisonProps {
  readonly left: RecordView;
  readonly right: RecordView;
  readonly winner: 'left' | 'right';
  readonly onWinner: (winner: 'left' | 'right') => void;
}

function Comparison({ left, right, winner, onWinner }: ComparisonProps) {
  const rows = FIELDS.filter(
    (field) =>
      valueText(field, left.values[field.key]) !== '' || valueText(field, right.values[field.key]) !== '',
  );
  const differs = (field: FieldDef): boolean =>
    valueText(field, left.values[field.key]) !== valueText(field, right.values[field.key]);
  const order = [...rows].sort((a, b) => Number(differs(b)) - Number(differs(a)));
  return (
    <>
      <Radio.Group
        className="merge-winner"
        aria-label={MERGE_WORDS.keep}
        value={winner}
        onChange={(event) => onWinner(event.target.value === 'right' ? 'right' : 'left')}
        options={(['left', 'right'] as const).map((side) => {
          const record = side === 'left' ? left : right;
          return {
            value: side,
            label: `${MERGE_WORDS.keep}：${String(record.values['name'] ?? '')} ${String(record.values['documentNumber'] ?? '')}`,
          };
        })}
      />
      <div className="merge-compare compare-table">
        <PlainTable
          label={MERGE_WORDS.item}
          columns={[
            { key: 'item', title: MERGE_WORDS.item, width: 130, render: (field) => field.label },
            {
              key: 'left',
              title: String(left.values['name'] ?? ''),
              render: (field) => displayValue(field, left.values[field.key]),
            },
            {
              key: 'right',
              title: String(right.values['name'] ?? ''),
              render: (field) => displayValue(field, right.values[field.key]),
            },
          ]}
          rows={order}
          rowKey={(field) => field.key}
          rowClass={(field) => (differs(field) ? 'compare-differs' : undefined)}
        />
      </div>
    </>
  );
}

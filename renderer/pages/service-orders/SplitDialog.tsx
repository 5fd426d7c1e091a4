import { Button } from 'antd';
import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/entity.ts';
import type { OrderFlow } from '../../../shared/contract/service-orders.ts';
import { PART_LIMITS, type PartDraft, partsProblem } from '../../../shared/domain/service-orders/parts.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFormSources } from '../../ledger/use-form-sources.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { TextInput } from '../../widgets/Form/inputs/TextInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { PartRow, type PartEntry } from './PartRow.tsx';
import { ORDER_WORDS as W } from './words.ts';

interface SplitDialogProps {
  readonly record: RecordView;
  readonly flow: OrderFlow;
  readonly onClose: () => void;
}

function blankPart(key: number): PartEntry {
  return { key, title: '', menuItem: null, content: '' };
}

function asDraft({ title, menuItem, content }: PartEntry): PartDraft {
  return { title: title.trim(), menuItem, content: content.trim() === '' ? null : content.trim() };
}

/** 拆分: one line for each part, checked by the rule by which the ledger checks it. */
export function SplitDialog({ record, flow, onClose }: SplitDialogProps) {
  const title = String(record.values['title'] ?? '');
  const { run, pending, sentence } = useCommand('serviceOrders.split');
  const [parts, setParts] = useState<readonly PartEntry[]>([blankPart(1), blankPart(2)]);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ readonly place: number; readonly words: string } | null>(null);
  const sources = useFormSources(null, {});

  const change = (place: number, part: PartEntry): void => {
    setParts((now) => now.with(place, part));
    setWrong(null);
  };
  const add = (): void => setParts((now) => [...now, blankPart(1 + Math.max(...now.map(({ key }) => key)))]);
  const remove = (place: number): void => {
    setParts((now) => now.toSpliced(place, 1));
    setWrong(null);
  };
  const split = async (): Promise<void> => {
    const drafts = parts.map(asDraft);
    const problem = partsProblem(title, drafts);
    if (problem !== null && problem.problem !== 'count') {
      const { place } = problem;
      setWrong({ place, words: problem.problem === 'blank' ? W.splitBlank : W.splitAlike });
      document.getElementById(`part-${String(parts[place]?.key)}-title`)?.focus();
      return;
    }
    const done = await run({ id: record.id, version: flow.version, parts: drafts, reason: reason.trim() });
    if (!done.ok) return;
    notify.success(W.split(title, drafts.length));
    onClose();
  };

  return (
    <Dialog
      open
      width={820}
      title={W.splitTitle(title)}
      verb={W.splitVerb(parts.length)}
      busy={pending}
      onVerb={() => void split()}
      onCancel={onClose}
    >
      <p>{W.splitBody}</p>
      <div className="split-parts">
        {parts.map((part, place) => (
          <PartRow
            key={part.key}
            part={part}
            place={place}
            sources={sources}
            error={wrong?.place === place ? wrong.words : undefined}
            onChange={(next) => change(place, next)}
            onRemove={parts.length > PART_LIMITS.min ? () => remove(place) : undefined}
          />
        ))}
      </div>
      {parts.length < PART_LIMITS.max && (
        <div>
          <Button onClick={add}>{W.splitMore}</Button>
        </div>
      )}
      <div className="dialog-field split-reason">
        <label htmlFor="split-reason" className="dialog-label">
          {W.splitReason}
        </label>
        <TextInput id="split-reason" value={reason} onChange={setReason} />
      </div>
      <p className="weak">{W.splitUndo}</p>
      {sentence !== undefined && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

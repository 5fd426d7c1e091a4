import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { suggestedKind } from '../../../shared/domain/attachments/suggested-kind.ts';
import type { PickedFile } from '../../../shared/kernel/host.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useFiles } from '../../api/use-files.ts';
import { useWork } from '../../api/use-work.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { addTitle, ATTACHMENT_WORDS as W } from './words.ts';

/** A file that a dialog brought, or one that was dropped and has not travelled yet. */
export type ComingFile = PickedFile | File;

interface AddDialogProps {
  readonly entityKey: EntityKey;
  readonly rowId: number;
  readonly files: readonly ComingFile[];
  readonly onClose: () => void;
}

interface Problem {
  readonly file: ComingFile;
  readonly sentence: string;
}

const KINDS = codeTable('attachment_kind').entries.map(({ code, label }) => ({ value: code, label }));

/** Says what the chosen files are, and adds them one by one; what was refused stays with its sentence. */
export function AddDialog({ entityKey, rowId, files, onClose }: AddDialogProps) {
  const door = useFiles();
  const work = useWork('attachments.add', `${entityKey}-${String(rowId)}`);
  const [waiting, setWaiting] = useState<readonly ComingFile[]>(files);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [kind, setKind] = useState(suggestedKind(files[0]?.name ?? ''));
  const [note, setNote] = useState('');
  const [hasChildren, setHasChildren] = useState(false);
  const [done, setDone] = useState<number | null>(null);

  const addOne = async (file: ComingFile): Promise<Problem | undefined> => {
    const given =
      'token' in file ? ({ ok: true, value: file } as const) : await door.give('attachment', file);
    if (!given.ok) return { file, sentence: refusalSentence(given.refusal) };
    const { token } = given.value;
    const added = await work.start({ entity: entityKey, rowId, token, kind, note, hasChildren });
    work.reset();
    return added.ok ? undefined : { file, sentence: refusalSentence(added.refusal) };
  };
  const addAll = async (): Promise<void> => {
    const found: Problem[] = [];
    for (const [index, file] of waiting.entries()) {
      setDone(index);
      const problem = await addOne(file);
      if (problem) found.push(problem);
    }
    setDone(null);
    const added = waiting.length - found.length;
    const [only] = waiting;
    if (added > 0)
      notify.success(added === 1 && waiting.length === 1 && only ? W.added1(only.name) : W.addedMany(added));
    if (found.length === 0) onClose();
    setProblems(found);
    setWaiting(found.map(({ file }) => file));
  };

  return (
    <Dialog
      open
      title={addTitle(waiting.map(({ name }) => name))}
      verb={W.addVerb}
      onVerb={() => void addAll()}
      onCancel={onClose}
      busy={done !== null}
      blockedBy={kind === '' ? W.kindMissing : undefined}
    >
      {waiting.length > 1 && <p className="attachment-names">{waiting.map(({ name }) => name).join('、')}</p>}
      <label className="dialog-field">
        <span className="dialog-label">
          {W.kind}
          <span className="form-star"> *</span>
        </span>
        <ChoiceInput className="dialog-wide" value={kind} onChange={setKind} choices={KINDS} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.note}</span>
        <Input
          value={note}
          maxLength={200}
          placeholder={W.noteHint}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className="dialog-field">
        <Checkbox checked={hasChildren} onChange={(event) => setHasChildren(event.target.checked)}>
          {W.children}
        </Checkbox>
        <p className="weak">{W.childrenHint}</p>
      </div>
      {done !== null && <WorkBar words={W.keeping} done={done} total={waiting.length} counter="个" />}
      {problems.map(({ file, sentence }) => (
        <Banner
          key={file.name}
          kind="error"
          title={waiting.length > 1 ? `${file.name}：${sentence}` : sentence}
        />
      ))}
    </Dialog>
  );
}

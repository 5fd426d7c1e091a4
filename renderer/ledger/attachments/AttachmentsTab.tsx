import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { RecordView } from '../../../shared/contract/entity.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { isPersonal } from '../../../shared/domain/attachments/personal.ts';
import { isImage } from '../../../shared/domain/attachments/media-types.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerClient } from '../../api/context.ts';
import { useFiles } from '../../api/use-files.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { AddDialog, type ComingFile } from './AddDialog.tsx';
import { AttachmentTable } from './AttachmentTable.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { RevealFileDialog } from './RevealFileDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import './attachments.css';
import { ATTACHMENT_WORDS as W } from './words.ts';

interface AttachmentsTabProps {
  readonly entityKey: EntityKey;
  readonly record: RecordView;
}

type Open =
  | { readonly act: 'add'; readonly files: readonly ComingFile[] }
  | { readonly act: 'view' | 'remove'; readonly attachment: Attachment }
  | { readonly act: 'reveal'; readonly attachment: Attachment; readonly next: 'view' | 'save' };

/** 照片与附件 of a record: look, save to disk, add by dialog or drop, remove with a reason. */
export function AttachmentsTab({ entityKey, record }: AttachmentsTabProps) {
  const client = useLedgerClient();
  const files = useFiles();
  const { may } = useSession();
  const list = useLedgerQuery('attachments.list', { entity: entityKey, rowId: record.id }, { keep: true });
  const [open, setOpen] = useState<Open | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  const [showsRemoved, setShowsRemoved] = useState(false);
  // What turned out to be altered when it was read; the list only looks at sizes.
  const [lost, setLost] = useState<ReadonlySet<number>>(new Set());
  const personal = isPersonal(entityKey);
  const mayOpen = !personal || may('reveal');
  const mayEdit = may('edit') && record.mergedInto === null;

  const all = (list.data?.attachments ?? []).map((each) =>
    lost.has(each.id) && each.state === 'present' ? { ...each, state: 'altered' as const } : each,
  );
  const standing = all.filter(({ removed }) => !removed);
  const removed = all.filter((each) => each.removed);
  const markLost = ({ id }: Attachment): void => setLost((before) => new Set([...before, id]));

  const pick = async (): Promise<void> => {
    const picked = await files.pick('attachment', setShare);
    setShare(null);
    if (!picked.ok) notify.error(refusalSentence(picked.refusal));
    else if (picked.value) setOpen({ act: 'add', files: [picked.value] });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) setOpen({ act: 'add', files: dropped });
  };
  const save = async (attachment: Attachment): Promise<void> => {
    try {
      const file = await client.call('attachments.download', { id: attachment.id });
      const saved = await files.save(file);
      if (!saved.ok) notify.error(refusalSentence(saved.refusal));
      else if (saved.value) notify.success(W.saved(file.name));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'ATTACHMENT_MISSING') markLost(attachment);
      notify.error(refusalSentence(refusal));
    }
  };
  const close = (): void => setOpen(null);
  const openFile = (attachment: Attachment, next: 'view' | 'save'): void => {
    if (personal) setOpen({ act: 'reveal', attachment, next });
    else if (next === 'view') setOpen({ act: 'view', attachment });
    else void save(attachment);
  };
  const opened = (attachment: Attachment, next: 'view' | 'save'): void => {
    setOpen(next === 'view' ? { act: 'view', attachment } : null);
    if (next === 'save') void save(attachment);
  };
  const takesDrops = mayEdit && files.takesDrops;

  if (list.error) {
    return (
      <Banner
        kind="error"
        title={refusalSentence(refusalOf(list.error))}
        actions={[{ label: W.retry, onChoose: () => void list.refetch() }]}
      />
    );
  }
  return (
    <div
      className={over ? 'attachments attachments-over' : 'attachments'}
      onDragOver={(event) => {
        if (!takesDrops || open) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (takesDrops && !open) drop(event);
      }}
    >
      {mayEdit && (
        <div className="attachments-line">
          <Button icon={<PaperClipOutlined />} disabled={share !== null} onClick={() => void pick()}>
            {W.add}
          </Button>
          <span className="weak">
            {W.kindsNote}
            {takesDrops && W.dropNote}
          </span>
        </div>
      )}
      {personal && (
        <p className="weak">
          {W.personalNote}
          {!mayOpen && `${W.noRight}。`}
        </p>
      )}
      {share !== null && (
        <WorkBar words={W.uploading} done={Math.round(share * 100)} total={100} counter="%" />
      )}
      <AttachmentTable
        personal={personal}
        mayOpen={mayOpen}
        attachments={showsRemoved ? [...standing, ...removed] : standing}
        mayEdit={mayEdit}
        empty={list.data ? `${W.empty}${mayEdit ? `。${W.emptyNote}` : ''}` : W.loading}
        onView={(attachment) => openFile(attachment, 'view')}
        onSave={(attachment) => openFile(attachment, 'save')}
        onRemove={(attachment) => setOpen({ act: 'remove', attachment })}
        onLost={markLost}
      />
      {removed.length > 0 && (
        <button type="button" className="link" onClick={() => setShowsRemoved(!showsRemoved)}>
          {showsRemoved ? W.hideRemoved : W.showRemoved(removed.length)}
        </button>
      )}
      {open?.act === 'add' && (
        <AddDialog entityKey={entityKey} rowId={record.id} files={open.files} onClose={close} />
      )}
      {open?.act === 'reveal' && (
        <RevealFileDialog
          attachment={open.attachment}
          onOpened={() => opened(open.attachment, open.next)}
          onClose={close}
        />
      )}
      {open?.act === 'remove' && <RemoveDialog attachment={open.attachment} onClose={close} />}
      {open?.act === 'view' && (
        <PictureDialog
          pictures={
            personal
              ? [open.attachment]
              : standing.filter(({ mediaType, state }) => isImage(mediaType) && state === 'present')
          }
          current={open.attachment}
          onTurn={(attachment) => setOpen({ act: 'view', attachment })}
          onSave={(attachment) => void save(attachment)}
          onClose={close}
        />
      )}
    </div>
  );
}

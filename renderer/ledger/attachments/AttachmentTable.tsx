import type { Attachment } from '../../../shared/contract/attachments.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { isImage, MEDIA_TYPES } from '../../../shared/domain/attachments/media-types.ts';
import { momentText, momentWords, sizeWords } from '../../api/moments.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import { ATTACHMENT_WORDS as W } from './words.ts';

interface AttachmentTableProps {
  readonly attachments: readonly Attachment[];
  /** Files of a person's record: no small pictures. */
  readonly personal: boolean;
  readonly mayOpen: boolean;
  readonly mayEdit: boolean;
  readonly empty: string;
  readonly onView: (attachment: Attachment) => void;
  readonly onSave: (attachment: Attachment) => void;
  readonly onRemove: (attachment: Attachment) => void;
  readonly onLost: (attachment: Attachment) => void;
}

interface FileCellProps {
  readonly attachment: Attachment;
  readonly mayOpen: boolean;
  readonly onView: () => void;
}

function FileCell({ attachment, mayOpen, onView }: FileCellProps) {
  const { fileName, mediaType, state, note, hasChildren, removed } = attachment;
  const opens = mayOpen && isImage(mediaType) && state === 'present';
  return (
    <div className="attachment-file">
      {opens ? (
        <button type="button" className="link" onClick={onView}>
          {fileName}
        </button>
      ) : (
        <span>{fileName}</span>
      )}
      {state !== 'present' && (
        <StatusTag tone="error">{state === 'missing' ? W.missing : W.altered}</StatusTag>
      )}
      <span className="weak attachment-facts">
        {[MEDIA_TYPES[mediaType].label, ...(note === '' ? [] : [note])].join(' · ')}
        {hasChildren && <span className="attachment-children">{W.children}</span>}
      </span>
      {removed && (
        <span className="weak">{W.removedBy(removed.by, momentWords(removed.at), removed.reason)}</span>
      )}
    </div>
  );
}

/** Attachments of one record: small picture, name, kind, size, who and when, and what can be done. */
export function AttachmentTable(props: AttachmentTableProps) {
  const { attachments, personal, mayOpen, mayEdit, empty, onView, onSave, onRemove, onLost } = props;
  return (
    <PlainTable
      label={W.tab}
      columns={[
        {
          key: 'preview',
          title: W.preview,
          width: 94,
          render: (row: Attachment) => (
            <Thumbnail
              attachment={row}
              closed={personal}
              onLost={() => onLost(row)}
              onOpen={() => onView(row)}
            />
          ),
        },
        {
          key: 'file',
          title: W.file,
          render: (row) => <FileCell attachment={row} mayOpen={mayOpen} onView={() => onView(row)} />,
        },
        {
          key: 'kind',
          title: W.kind,
          width: 90,
          render: ({ kind }) => codeLabel('attachment_kind', kind) ?? kind,
        },
        { key: 'size', title: W.size, width: 92, align: 'right', render: ({ size }) => sizeWords(size) },
        {
          key: 'added',
          title: W.added,
          width: 160,
          render: ({ addedBy, addedAt }) => (
            <>
              {addedBy}
              <br />
              <span className="weak">{momentText(addedAt)}</span>
            </>
          ),
        },
        {
          key: 'acts',
          title: W.acts,
          width: 170,
          render: (row) => (
            <span className="attachment-acts">
              {mayOpen && row.state === 'present' && (
                <button type="button" className="link" onClick={() => onSave(row)}>
                  {W.save}
                </button>
              )}
              {mayEdit && !row.removed && (
                <button type="button" className="link" onClick={() => onRemove(row)}>
                  {W.remove}
                </button>
              )}
            </span>
          ),
        },
      ]}
      rows={attachments}
      rowKey={(row) => String(row.id)}
      rowClass={(row) => (row.removed ? 'attachment-removed' : undefined)}
      empty={empty}
    />
  );
}

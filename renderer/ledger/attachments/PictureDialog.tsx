import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { attachmentPicture } from '../../api/attachment-content.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { ATTACHMENT_WORDS as W } from './words.ts';

interface PictureDialogProps {
  /** Pictures of the record, in their order. */
  readonly pictures: readonly Attachment[];
  readonly current: Attachment;
  readonly onTurn: (to: Attachment) => void;
  readonly onSave: (attachment: Attachment) => void;
  readonly onClose: () => void;
}

type Loaded =
  | { readonly id: number; readonly url: string }
  | { readonly id: number; readonly problem: string };

function usePicture(id: number): Loaded | undefined {
  const client = useLedgerClient();
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    let url: string | undefined;
    const read = async (): Promise<void> => {
      try {
        const picture = await attachmentPicture(client, id, stop.signal);
        if (stop.signal.aborted) return;
        url = URL.createObjectURL(picture);
        setLoaded({ id, url });
      } catch (error) {
        if (!stop.signal.aborted) setLoaded({ id, problem: refusalSentence(refusalOf(error)) });
      }
    };
    void read();
    return () => {
      stop.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [client, id]);
  return loaded?.id === id ? loaded : undefined;
}

/** One picture as large as the window allows; ← → turn to the others of the record. */
export function PictureDialog({ pictures, current, onTurn, onSave, onClose }: PictureDialogProps) {
  const shown = usePicture(current.id);
  const place = pictures.findIndex(({ id }) => id === current.id);
  const earlier = pictures[place - 1];
  const later = pictures[place + 1];
  useKeys(
    {
      esc: onClose,
      left: () => earlier && onTurn(earlier),
      right: () => later && onTurn(later),
    },
    { blocks: true, help: { does: { left: W.earlier, right: W.later } } },
  );
  return (
    <Modal
      open
      centered
      width="min(1080px, 92vw)"
      title={current.fileName}
      closable={false}
      keyboard={false}
      mask={{ closable: false, blur: false }}
      onCancel={onClose}
      footer={
        <div className="picture-foot">
          {pictures.length > 1 && (
            <span className="picture-turn">
              <Button
                disabled={!earlier}
                title={earlier ? undefined : W.place(place + 1, pictures.length)}
                onClick={() => earlier && onTurn(earlier)}
              >
                {W.earlier}
                <span className="key-hint">←</span>
              </Button>
              <Button
                disabled={!later}
                title={later ? undefined : W.place(place + 1, pictures.length)}
                onClick={() => later && onTurn(later)}
              >
                {W.later}
                <span className="key-hint">→</span>
              </Button>
              <span className="weak">{W.place(place + 1, pictures.length)}</span>
            </span>
          )}
          <Button onClick={() => onSave(current)}>{W.save}</Button>
          <Button autoFocus onClick={onClose}>
            {W.close}
            <span className="key-hint">Esc</span>
          </Button>
        </div>
      }
    >
      <div className="picture-box">
        {shown === undefined && <span className="weak">{W.loading}</span>}
        {shown && 'url' in shown && <img src={shown.url} alt={current.fileName} />}
        {shown && 'problem' in shown && <Banner kind="error" title={shown.problem} />}
      </div>
      {current.note !== '' && <p className="picture-note">{current.note}</p>}
    </Modal>
  );
}

import {
  FileExcelOutlined,
  FileImageOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
} from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { isImage, MEDIA_TYPES, type MediaType } from '../../../shared/domain/attachments/media-types.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { thumbnailOf } from './thumbnails.ts';
import { ATTACHMENT_WORDS as W } from './words.ts';

function iconOf(type: MediaType): ReactNode {
  if (isImage(type)) return <FileImageOutlined />;
  const [extension] = MEDIA_TYPES[type].extensions;
  if (extension === 'pdf') return <FilePdfOutlined />;
  if (extension.startsWith('doc')) return <FileWordOutlined />;
  return extension.startsWith('xls') ? <FileExcelOutlined /> : <FileTextOutlined />;
}

interface ThumbnailProps {
  readonly attachment: Attachment;
  /** Only the sign of its type: the picture is opened on record. */
  readonly closed: boolean;
  /** The file turned out to be gone or altered when it was read. */
  readonly onLost: () => void;
  readonly onOpen: () => void;
}

/** A small picture where the file is one and is whole, else a sign of its type; read once it comes into view. */
export function Thumbnail({ attachment, closed, onLost, onOpen }: ThumbnailProps) {
  const client = useLedgerClient();
  const place = useRef<HTMLSpanElement>(null);
  const [picture, setPicture] = useState<string | null>(null);
  const { mediaType, state, fileName } = attachment;
  const shows = !closed && isImage(mediaType) && state === 'present';
  const latest = useRef({ attachment, onLost });
  useEffect(() => {
    latest.current = { attachment, onLost };
  });

  useEffect(() => {
    const element = place.current;
    if (!shows || !element) return undefined;
    let isLeft = false;
    const read = async (): Promise<void> => {
      try {
        const made = await thumbnailOf(client, latest.current.attachment);
        if (!isLeft) setPicture(made);
      } catch (error) {
        if (!isLeft && refusalOf(error).code === 'ATTACHMENT_MISSING') latest.current.onLost();
      }
    };
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      void read();
    });
    watch.observe(element);
    return () => {
      isLeft = true;
      watch.disconnect();
    };
  }, [client, shows]);

  return (
    <span ref={place} className="thumbnail">
      {picture === null ? (
        <span className="thumbnail-icon" aria-hidden="true">
          {iconOf(mediaType)}
        </span>
      ) : (
        <button
          type="button"
          className="thumbnail-button"
          aria-label={`${W.view} ${fileName}`}
          onClick={onOpen}
        >
          <img src={picture} alt="" />
        </button>
      )}
    </span>
  );
}

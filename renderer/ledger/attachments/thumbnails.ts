import type { Attachment } from '../../../shared/contract/attachments.ts';
import { attachmentPicture } from '../../api/attachment-content.ts';
import type { LedgerClient } from '../../api/client.ts';

/** px; twice what is drawn, for screens of higher density. */
const WIDTH = 144;
const HEIGHT = 96;
/** Pictures kept small; the oldest goes first. */
const KEPT = 300;

const made = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();

async function shrink(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  try {
    const scale = Math.min(1, Math.max(WIDTH / bitmap.width, HEIGHT / bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2D context');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.8);
  } finally {
    bitmap.close();
  }
}

/**
 * A small picture of an attachment as a data address, made once for this window. One after the other: a record may
 * hold dozens of large photos. Rejects with RefusalError, or with the browser's error for a picture it cannot draw.
 */
export function thumbnailOf(client: LedgerClient, { id, addedAt, size }: Attachment): Promise<string> {
  // After a restore an id may mean another file.
  const key = `${String(id)} ${addedAt} ${String(size)}`;
  const known = made.get(key);
  if (known) return known;
  const picture = last.then(async () => shrink(await attachmentPicture(client, id)));
  last = picture.catch(() => undefined);
  made.set(key, picture);
  picture.catch(() => made.delete(key));
  const [oldest] = made.keys();
  if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
  return picture;
}

import type { LedgerClient } from './client.ts';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The whole picture of an attachment, piece by piece. Rejects with RefusalError: ATTACHMENT_MISSING … */
export async function attachmentPicture(
  client: LedgerClient,
  id: number,
  signal?: AbortSignal,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let type = '';
  for (let offset: number | null = 0; offset !== null; ) {
    const answer: { readonly base64: string; readonly mediaType: string; readonly next: number | null } =
      await client.call('attachments.content', { id, offset }, { signal });
    pieces.push(bytesOf(answer.base64));
    type = answer.mediaType;
    offset = answer.next;
  }
  return new Blob(pieces, { type });
}

/** What the history calls the line of an attachment. */
export const ATTACHMENT_LABEL = '照片与附件';

/** `签到表.jpg（签到表）`: an attachment in one line of the history. */
export function attachmentWords(fileName: string, kind: string): string {
  return `${fileName}（${kind}）`;
}

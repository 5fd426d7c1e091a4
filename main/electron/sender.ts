import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isPageUrl } from './origin.ts';

/** Only the top frame of a window that shows the built page may speak; a frame that is gone may not. */
export function isTrustedSender(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isPageUrl(frame.url);
}

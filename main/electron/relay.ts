import { randomUUID } from 'node:crypto';
import { ipcMain, type WebContents } from 'electron';
import type { ClientAttachment, ServiceThread } from '../shell/service-thread.ts';
import { IPC } from './ipc-names.ts';
import { isTrustedSender } from './sender.ts';

export interface Relay {
  /** The service's name for what this window shows now; undefined before its page has loaded. */
  clientOf(contents: WebContents): string | undefined;
}

interface Connection {
  readonly client: string;
  attachment: ClientAttachment | undefined;
}

/**
 * Carries frames between windows and the service, unread. Each load of the page is a new client; a service that was
 * restarted learns of the same client anew, so that the page may go on.
 */
export function startRelay(service: ServiceThread): Relay {
  const connections = new Map<WebContents, Connection>();

  const tell = (contents: WebContents, channel: string, value: unknown): void => {
    if (!contents.isDestroyed()) contents.send(channel, value);
  };

  const attach = (contents: WebContents, connection: Connection): void => {
    try {
      connection.attachment = service.attach(connection.client, {
        onFrame: (frame) => tell(contents, IPC.frame, frame),
        onGone: () => {
          connection.attachment = undefined;
        },
      });
    } catch {
      // No service is left; the page has been told by its status.
      connection.attachment = undefined;
    }
  };

  const forget = (contents: WebContents): void => {
    connections.get(contents)?.attachment?.detach();
    connections.delete(contents);
  };

  ipcMain.on(IPC.hello, (event) => {
    if (!isTrustedSender(event)) return;
    const contents = event.sender;
    if (!connections.has(contents)) contents.once('destroyed', () => forget(contents));
    forget(contents);
    const connection: Connection = { client: randomUUID(), attachment: undefined };
    connections.set(contents, connection);
    attach(contents, connection);
    tell(contents, IPC.status, service.status());
  });

  ipcMain.on(IPC.frame, (event, frame: unknown) => {
    if (!isTrustedSender(event)) return;
    const connection = connections.get(event.sender);
    if (!connection) return;
    if (!connection.attachment) attach(event.sender, connection);
    connection.attachment?.send(frame);
  });

  service.onStatus((status) => {
    for (const contents of connections.keys()) tell(contents, IPC.status, status);
  });

  return { clientOf: (contents) => connections.get(contents)?.client };
}

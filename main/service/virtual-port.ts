/**
 * A message port that is not one: frames of one client travel inside the messages of the one duplex channel, and
 * oRPC sees an object with the shape of a browser extension's port on either end.
 */
import type { ServiceChannel, ToService } from './channel.ts';

interface Listeners<T extends unknown[]> {
  addListener(listener: (...args: T) => void): void;
}

/** What `RPCLink` and `RPCHandler` of oRPC's message-port adapter accept (its `BrowserPortLike`). */
export interface VirtualPort {
  postMessage(frame: unknown): void;
  readonly onMessage: Listeners<[unknown]>;
  readonly onDisconnect: Listeners<[]>;
}

/** The port together with the side that feeds it. */
export interface VirtualPortEnd {
  readonly port: VirtualPort;
  /** A frame arrived for this client. */
  deliver(frame: unknown): void;
  /** The other side is gone: pending calls end, streams stop. Later frames in either direction are dropped. */
  close(): void;
}

/** Makes one end; `post` sends a frame to the other one. */
export function createVirtualPort(post: (frame: unknown) => void): VirtualPortEnd {
  const messageListeners: ((frame: unknown) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let open = true;
  return {
    port: {
      postMessage: (frame) => {
        if (open) post(frame);
      },
      onMessage: { addListener: (listener) => void messageListeners.push(listener) },
      onDisconnect: { addListener: (listener) => void closeListeners.push(listener) },
    },
    deliver: (frame) => {
      if (open) for (const listener of messageListeners) listener(frame);
    },
    close: () => {
      if (!open) return;
      open = false;
      for (const listener of closeListeners) listener();
    },
  };
}

/**
 * The service's end: one virtual port for each connected client. Messages of other kinds pass it by, so that the
 * service's own listener on the same channel sees them.
 */
export function servePorts(
  channel: ServiceChannel,
  onClient: (client: string, port: VirtualPort) => (() => void) | undefined,
): void {
  const ends = new Map<string, { readonly end: VirtualPortEnd; readonly onGone: (() => void) | undefined }>();

  const disconnect = (client: string): void => {
    const known = ends.get(client);
    ends.delete(client);
    known?.end.close();
    known?.onGone?.();
  };

  channel.onMessage((message: ToService) => {
    if (message.type === 'connect') {
      disconnect(message.client);
      const { client } = message;
      const end = createVirtualPort((frame) => channel.post({ type: 'frame', client, frame }));
      ends.set(client, { end, onGone: onClient(client, end.port) });
    } else if (message.type === 'frame') {
      ends.get(message.client)?.end.deliver(message.frame);
    } else if (message.type === 'disconnect') {
      disconnect(message.client);
    }
  });
}

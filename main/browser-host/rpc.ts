import type { IncomingMessage, ServerResponse } from 'node:http';
import { LinkMessagePortClient } from '@orpc/client/message-port';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { AppError } from '../../shared/kernel/errors.ts';
import { createVirtualPort } from '../service/virtual-port.ts';
import type { ServiceThread } from '../shell/service-thread.ts';
import { httpStatusOf, sendError } from './answers.ts';

/** Files have their own door (PUT /files): a call is words and numbers. */
const MAX_CALL_BYTES = 16 * 1024 * 1024;

type Link = LinkMessagePortClient<Record<never, never>>;

interface RpcContext {
  readonly client: string;
}

export interface RpcDoor {
  handle(request: IncomingMessage, response: ServerResponse, client: string): Promise<void>;
  /** Nothing of this client is left in any tab. */
  forget(client: string): void;
}

function toOrpcError(error: AppError): ORPCError<string, unknown> {
  return new ORPCError(error.code, { status: httpStatusOf(error.code), data: { ...error.params } });
}

/** The body as the page wrote it. Throws INPUT_INVALID for bytes that are no call. */
async function bodyOf<B>(request: {
  readonly body: () => Promise<B>;
  readonly signal?: AbortSignal | undefined;
}): Promise<B> {
  try {
    return await request.body();
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new AppError('INPUT_INVALID', { field: '' }, { cause: error });
  }
}

/**
 * Hands each call on as it is: oRPC's HTTP and message-port adapters speak the same standard request and response,
 * so that values, typed errors, streams, files and aborts pass unread and this door cannot differ from the others.
 */
export function createRpcDoor(service: ServiceThread): RpcDoor {
  const links = new Map<string, { readonly link: Link; readonly detach: () => void }>();

  const linkFor = (client: string): Link => {
    const known = links.get(client);
    if (known) return known.link;
    const end = createVirtualPort((frame) => attachment.send(frame));
    const attachment = service.attach(client, {
      onFrame: (frame) => end.deliver(frame),
      onGone: () => {
        links.delete(client);
        end.close();
      },
    });
    const link: Link = new LinkMessagePortClient({ port: end.port });
    const detach = (): void => {
      links.delete(client);
      attachment.detach();
      end.close();
    };
    links.set(client, { link, detach });
    return link;
  };

  // The empty router is never asked: the interceptor answers every call, and what it throws is encoded by oRPC.
  const handler = new RPCHandler<RpcContext>(
    {},
    {
      strictGetMethodPluginEnabled: false,
      interceptors: [
        async ({ request, context }) => {
          try {
            const url = new URL(`http://orpc${request.url.pathname.slice('/rpc'.length)}`);
            const lastEventId = request.headers['last-event-id'];
            const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
            const body = await bodyOf(request);
            const call = { url, method: 'POST', headers, body, signal: request.signal };
            const answer = await linkFor(context.client).call(call, { context: {} }, [], undefined);
            return { matched: true, response: { ...answer, body: await answer.body() } };
          } catch (error) {
            if (error instanceof AppError) throw toOrpcError(error);
            if (request.signal?.aborted) throw error;
            // The link was closed under a waiting call: the service died.
            throw toOrpcError(new AppError('SERVICE_RESTARTED'));
          }
        },
      ],
    },
  );

  return {
    handle: async (request, response, client) => {
      const length = Number(request.headers['content-length']);
      if (!(length <= MAX_CALL_BYTES)) {
        sendError(response, new AppError('FILE_TOO_LARGE', { limitMb: MAX_CALL_BYTES / 1024 / 1024 }));
        return;
      }
      await handler.handle(request, response, { context: { client } });
    },
    forget: (client) => links.get(client)?.detach(),
  };
}

import type { ServerResponse } from 'node:http';
import type { ServiceThread } from '../shell/service-thread.ts';

/** Often enough that a browser which vanished without a word is noticed by its closed socket. */
const BEAT_MS = 15_000;

/**
 * `GET /alive`: an event stream that a page holds open while it lives. It carries the service's condition
 * (`event: status`, data = ServiceStatus of shared/kernel/host.ts), the present one first.
 */
export function openAliveStream(service: ServiceThread, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (status: unknown): void => {
    response.write(`event: status\ndata: ${JSON.stringify(status)}\n\n`);
  };
  send(service.status());
  const stopListening = service.onStatus(send);
  const beat = setInterval(() => response.write(': beat\n\n'), BEAT_MS);
  response.once('close', () => {
    clearInterval(beat);
    stopListening();
  });
}

import { isToJob, type ToJob } from './protocol.ts';
import type { JobPort } from './serve.ts';

/** Electron's port of a utility process, as far as the job speaks with it. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The port of the process that forked this one: a utility process's under Electron, Node's channel elsewhere. */
export function jobPort(): JobPort {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  return parentPort ? electronPort(parentPort) : nodePort();
}

function electronPort(port: ParentPort): JobPort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => deliver(data, listener)),
  };
}

function nodePort(): JobPort {
  // The service is gone: nobody will read an answer.
  process.on('disconnect', () => process.exit(0));
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => deliver(message, listener)),
  };
}

function deliver(message: unknown, listener: (message: ToJob) => void): void {
  if (isToJob(message)) listener(message);
}

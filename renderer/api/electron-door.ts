import { RPCLink } from '@orpc/client/message-port';
import type { HostRefusal, LedgerHost } from '../../shared/kernel/host.ts';
import type { Door } from './door.ts';
import { RefusalError } from './refusal.ts';

declare global {
  interface Window {
    readonly ledgerHost?: LedgerHost;
  }
}

/** The host answers refusals as values, because a rejected promise would lose the code on its way to the page. */
async function asked<T>(answer: Promise<T | HostRefusal>): Promise<T> {
  const value = await answer;
  if (isRefusal(value)) throw new RefusalError({ code: value.code, params: value.params });
  return value;
}

function isRefusal(value: unknown): value is HostRefusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

/** The door of the desktop window: frames over the preload, system dialogs for files and print. */
export function createElectronDoor(host: LedgerHost): Door {
  const link = new RPCLink({
    port: {
      postMessage: (frame: unknown) => host.post(frame),
      onMessage: { addListener: (listener: (frame: unknown) => void) => void host.onFrame(listener) },
      onDisconnect: {
        // The frames of calls before a restart never come: oRPC has to fail them.
        addListener: (listener: () => void) =>
          void host.onStatus((status) => {
            if (status.state === 'restarted' || status.state === 'failed') listener();
          }),
      },
    },
  });
  return {
    kind: 'electron',
    link,
    pickFile: (purpose) => asked(host.pickFile(purpose)),
    giveFile: (purpose, file) => asked(host.giveFile(purpose, file)),
    saveFile: (token, name) => asked(host.saveFile(token, name)),
    print: () => host.print(),
    savePdf: (name) => asked(host.savePdf(name)),
    onStatus: (listener) => host.onStatus(listener),
  };
}

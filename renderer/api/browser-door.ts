import { RPCLink } from '@orpc/client/fetch';
import type { HostFilePurpose, PickedFile, ServiceStatus } from '../../shared/kernel/host.ts';
import type { Door, DoorStatus, UploadProgress } from './door.ts';
import { type Refusal, RefusalError } from './refusal.ts';

interface Answer {
  readonly error?: Partial<Refusal>;
}

function uploadRefusal(text: string): RefusalError {
  try {
    const { error } = JSON.parse(text) as Answer;
    return new RefusalError({ code: error?.code ?? 'UNEXPECTED', params: error?.params ?? {} });
  } catch {
    return new RefusalError({ code: 'UNEXPECTED', params: {} });
  }
}

/** `PUT /files`: XMLHttpRequest, because fetch tells no progress of an upload. */
function putFile(purpose: HostFilePurpose, file: File, onProgress?: UploadProgress): Promise<PickedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ purpose, name: file.name });
    request.open('PUT', `/files?${query.toString()}`);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as PickedFile);
      else reject(uploadRefusal(request.responseText));
    });
    request.addEventListener('error', () =>
      reject(new RefusalError({ code: 'SERVICE_RESTARTED', params: {} })),
    );
    request.send(file);
  });
}

const ACCEPT: Readonly<Record<HostFilePurpose, string>> = {
  import: '.xlsx,.xls,.et,.csv,.txt',
  fill: '.docx',
  restore: '.db,.bak',
  attachment: '.jpg,.jpeg,.png,.webp,.pdf,.ofd,.docx,.xlsx,.doc,.xls,.wps,.et',
};

/** The browser's own dialog: a hidden file input. `cancel` fires when the user closes it without a choice. */
function chooseFile(purpose: HostFilePurpose): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPT[purpose];
    input.hidden = true;
    const finish = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => finish(input.files?.item(0) ?? null), { once: true });
    input.addEventListener('cancel', () => finish(null), { once: true });
    document.body.append(input);
    input.click();
  });
}

/** A hidden link: the answer's Content-Disposition makes it a download and names the file. */
function download(token: string): void {
  const anchor = document.createElement('a');
  anchor.href = `/files/${token}`;
  anchor.download = '';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/** Keeps `GET /alive` open while anyone listens: it tells the host that the tab lives, and the tab how the service is. */
function watchService(listener: (status: DoorStatus) => void): () => void {
  const source = new EventSource('/alive');
  source.addEventListener('status', (event: MessageEvent<string>) =>
    listener(JSON.parse(event.data) as ServiceStatus),
  );
  source.addEventListener('error', () => listener({ state: 'away' }));
  return () => source.close();
}

/** The door of a browser tab. `origin` = the host's address, of which the page is part. */
export function createBrowserDoor(origin: string): Door {
  return {
    kind: 'browser',
    link: new RPCLink({ url: `${origin}/rpc` }),
    pickFile: async (purpose, onProgress) => {
      const file = await chooseFile(purpose);
      return file ? await putFile(purpose, file, onProgress) : null;
    },
    giveFile: putFile,
    saveFile: (token) => {
      download(token);
      return Promise.resolve(true);
    },
    print: () => {
      window.print();
      return Promise.resolve(true);
    },
    onStatus: watchService,
  };
}

import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import type { LedgerHost, ServiceStatus } from '../../shared/kernel/host.ts';
import { IPC } from './ipc-names.ts';

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const onEvent = (_event: IpcRendererEvent, value: T): void => listener(value);
  ipcRenderer.on(channel, onEvent);
  return () => void ipcRenderer.off(channel, onEvent);
}

// What came before the page began to listen, for the page that asks later.
let lastStatus: ServiceStatus = { state: 'starting' };
ipcRenderer.on(IPC.status, (_event, status: ServiceStatus) => {
  lastStatus = status;
});

const host: LedgerHost = {
  kind: 'electron',
  post: (frame) => ipcRenderer.send(IPC.frame, frame),
  onFrame: (listener) => listen(IPC.frame, listener),
  onStatus: (listener) => {
    listener(lastStatus);
    return listen(IPC.status, listener);
  },
  pickFile: (purpose) => ipcRenderer.invoke(IPC.pickFile, purpose),
  // The system tells the path of a file that was really dropped, '' of one that the page made; it goes to main alone.
  giveFile: (purpose, file) =>
    ipcRenderer.invoke(IPC.giveFile, purpose, webUtils.getPathForFile(file as File)),
  saveFile: (token, suggestedName) => ipcRenderer.invoke(IPC.saveFile, token, suggestedName),
  print: () => ipcRenderer.invoke(IPC.print),
  savePdf: (suggestedName) => ipcRenderer.invoke(IPC.savePdf, suggestedName),
};

contextBridge.exposeInMainWorld('ledgerHost', host);
// Every load of the page is a client of its own: answers to the one before must not reach it.
ipcRenderer.send(IPC.hello);

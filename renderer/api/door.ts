import type { ClientLink } from '@orpc/client';
import type { HostFilePurpose, PickedFile, ServiceStatus } from '../../shared/kernel/host.ts';

/** Condition of the service; `away` = the browser host itself does not answer. */
export type DoorStatus = ServiceStatus | { readonly state: 'away' };

/** 0 to 1 while a file travels to the service. */
export type UploadProgress = (share: number) => void;

/** How this window reaches the service: Electron's preload, or HTTP with the browser host. */
export interface Door {
  readonly kind: 'electron' | 'browser';
  readonly link: ClientLink<Record<never, never>>;
  /** Asks the user for a file. `null` = cancelled. Rejects with RefusalError. */
  pickFile(purpose: HostFilePurpose, onProgress?: UploadProgress): Promise<PickedFile | null>;
  /** Hands over a file that was dropped on the page; absent where the shell cannot take one. */
  readonly giveFile?: (
    purpose: HostFilePurpose,
    file: File,
    onProgress?: UploadProgress,
  ) => Promise<PickedFile>;
  /** Hands a made file out. `false` = the user cancelled. Rejects with RefusalError. */
  saveFile(token: string, name: string): Promise<boolean>;
  /** The print dialog for the page as it is shown; `false` = the user cancelled. */
  print(): Promise<boolean>;
  /** Saves the page as a PDF; absent where the print dialog does that. */
  readonly savePdf?: (name: string) => Promise<boolean>;
  /** Calls back at once with what is known, then with every change; returns the way to stop. */
  onStatus(listener: (status: DoorStatus) => void): () => void;
}

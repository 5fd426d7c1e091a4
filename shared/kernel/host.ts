/**
 * What Electron's preload offers the page as `window.ledgerHost`. In a browser tab the object is absent and the
 * page speaks HTTP with the browser host instead.
 */

/** Why a file enters: decides its size cap and what its token may be used for. */
export type HostFilePurpose = 'import' | 'fill' | 'restore' | 'attachment';

/** A file that the user chose: the path stays with the shell, the page gets an opaque token. */
export interface PickedFile {
  readonly token: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A DOM `File`, whose type the service side does not know. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** A refusal with its code of shared/kernel/errors.ts; a rejected promise would lose it on its way to the page. */
export interface HostRefusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Condition of the service behind the window. After `restarted` every pending call has failed and may be asked again. */
export type ServiceStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  | { readonly state: 'restarted' }
  | {
      readonly state: 'failed';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    };

export interface LedgerHost {
  readonly kind: 'electron';
  /** Sends one oRPC frame to the service. */
  post(frame: unknown): void;
  /** Frames from the service; returns the way to stop listening. */
  onFrame(listener: (frame: unknown) => void): () => void;
  /** Calls back with the present condition at once, then with every change. */
  onStatus(listener: (status: ServiceStatus) => void): () => void;
  /** The system's open dialog. `null` = the user cancelled. */
  pickFile(purpose: HostFilePurpose): Promise<PickedFile | HostRefusal | null>;
  /** A file that was dropped on the page (a DOM File); what is no file on disk is refused. */
  giveFile(purpose: HostFilePurpose, file: DroppedFile): Promise<PickedFile | HostRefusal>;
  /** The system's save dialog for a download token. `false` = the user cancelled and the token is still good. */
  saveFile(token: string, suggestedName: string): Promise<boolean | HostRefusal>;
  /** The system's print dialog for the page as it is shown; `false` = the user cancelled. */
  print(): Promise<boolean>;
  /** Saves the page as it is shown as a PDF; `false` = the user cancelled. */
  savePdf(suggestedName: string): Promise<boolean | HostRefusal>;
}

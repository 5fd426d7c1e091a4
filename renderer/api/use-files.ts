import { useMemo } from 'react';
import type { MadeFile } from '../../shared/contract/common.ts';
import type { HostFilePurpose, PickedFile } from '../../shared/kernel/host.ts';
import { useLedgerClient } from './context.ts';
import type { UploadProgress } from './door.ts';
import { giveFile, pickFile, saveFile, takesDroppedFiles } from './files.ts';
import type { Outcome } from './refusal.ts';

export interface Files {
  readonly pick: (
    purpose: HostFilePurpose,
    onProgress?: UploadProgress,
  ) => Promise<Outcome<PickedFile | null>>;
  /** A dropped file; see `takesDrops`. */
  readonly give: (
    purpose: HostFilePurpose,
    file: File,
    onProgress?: UploadProgress,
  ) => Promise<Outcome<PickedFile>>;
  readonly save: (file: Pick<MadeFile, 'token' | 'name'>) => Promise<Outcome<boolean>>;
  readonly print: () => Promise<boolean>;
  readonly takesDrops: boolean;
}

/** Files in and out, the same on both doors. */
export function useFiles(): Files {
  const { door } = useLedgerClient();
  return useMemo(
    () => ({
      pick: (purpose, onProgress) => pickFile(door, purpose, onProgress),
      give: (purpose, file, onProgress) => giveFile(door, purpose, file, onProgress),
      save: (file) => saveFile(door, file),
      print: () => door.print(),
      takesDrops: takesDroppedFiles(door),
    }),
    [door],
  );
}

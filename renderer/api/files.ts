import type { HostFilePurpose, PickedFile } from '../../shared/kernel/host.ts';
import type { MadeFile } from '../../shared/contract/common.ts';
import type { Door, UploadProgress } from './door.ts';
import { type Outcome, refusalOf } from './refusal.ts';

async function told<T>(answer: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await answer };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

/** Asks the user for a file. `value: null` = cancelled. Refusals: FILE_TOO_LARGE, DISK_FULL … */
export function pickFile(
  door: Door,
  purpose: HostFilePurpose,
  onProgress?: UploadProgress,
): Promise<Outcome<PickedFile | null>> {
  return told(door.pickFile(purpose, onProgress));
}

/** True where a file may be dropped on the page. */
export function takesDroppedFiles(door: Door): boolean {
  return door.giveFile !== undefined;
}

/** Hands over a file that was dropped on the page. */
export function giveFile(
  door: Door,
  purpose: HostFilePurpose,
  file: File,
  onProgress?: UploadProgress,
): Promise<Outcome<PickedFile>> {
  if (!door.giveFile) return Promise.resolve({ ok: false, refusal: { code: 'INPUT_INVALID', params: {} } });
  return told(door.giveFile(purpose, file, onProgress));
}

/** Saves what the ledger made: the system's save dialog, or a download. `value: false` = cancelled. */
export function saveFile(door: Door, file: Pick<MadeFile, 'token' | 'name'>): Promise<Outcome<boolean>> {
  return told(door.saveFile(file.token, file.name));
}

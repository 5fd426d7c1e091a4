import type { FileView } from '../../../shared/contract/imports.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';

/** A file that was looked into, and what it is to become. */
export interface LookedFile {
  readonly token: string;
  readonly view: FileView;
  readonly entity: EntityKey;
  /** The reporting unit; null = the file says it in a column. */
  readonly unitId: number | null;
}

/** Files of this window by the batch that was planned from them, so that 对应列 can be reopened. */
const planned = new Map<number, LookedFile>();

export function rememberLooked(batchId: number, file: LookedFile): void {
  planned.set(batchId, file);
}

export function recallLooked(batchId: number): LookedFile | null {
  return planned.get(batchId) ?? null;
}

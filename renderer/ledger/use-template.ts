import type { EntityKey } from '../../shared/domain/entities.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useFiles } from '../api/use-files.ts';
import { useWork } from '../api/use-work.ts';
import { notify } from '../widgets/Notice/notice-store.ts';
import { EXPORT_WORDS } from './disclosure-words.ts';

/** Makes the Excel template of an entity, for one unit or for any, and saves it. */
export function useTemplate() {
  const work = useWork('exchange.template');
  const files = useFiles();
  const download = async (entity: EntityKey, unitId: number | null): Promise<void> => {
    const made = await work.start({ entity, unitId });
    if (!made.ok) {
      if (made.refusal.code !== 'CANCELLED') notify.error(refusalSentence(made.refusal));
      return;
    }
    const saved = await files.save(made.value);
    if (!saved.ok) notify.error(refusalSentence(saved.refusal));
    else if (saved.value) notify.success(EXPORT_WORDS.saved(made.value.name));
  };
  return { download, running: work.running };
}

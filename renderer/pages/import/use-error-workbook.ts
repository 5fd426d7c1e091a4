import { refusalSentence } from '../../api/sentence.ts';
import { useFiles } from '../../api/use-files.ts';
import { useWork } from '../../api/use-work.ts';
import { EXPORT_WORDS } from '../../ledger/disclosure-words.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';

/** The wrong rows of a batch as a workbook to send back, with each problem at its cell. */
export function useErrorWorkbook(batchId: number) {
  const work = useWork('imports.errorWorkbook', String(batchId));
  const files = useFiles();
  const download = async (): Promise<void> => {
    const made = await work.start({ batchId });
    if (!made.ok) {
      work.reset();
      if (made.refusal.code !== 'CANCELLED') notify.error(refusalSentence(made.refusal));
      return;
    }
    const saved = await files.save(made.value);
    if (!saved.ok) notify.error(refusalSentence(saved.refusal));
    else if (saved.value) notify.success(EXPORT_WORDS.saved(made.value.name));
  };
  return { download, running: work.running };
}

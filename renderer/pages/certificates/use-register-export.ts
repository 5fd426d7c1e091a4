import type { ShowingState } from '../../../shared/domain/certificates/showing.ts';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useFiles } from '../../api/use-files.ts';
import { useWork } from '../../api/use-work.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { CERTIFICATE_WORDS as W } from './words.ts';

interface Narrowing {
  readonly search: string;
  readonly status: CertificateRow['status'] | null;
  readonly showing: ShowingState | null;
}

/** The register as a workbook, under the conditions of the list. */
export function useRegisterExport(): { readonly running: boolean; run(narrowing: Narrowing): Promise<void> } {
  const work = useWork('certificates.export');
  const files = useFiles();
  return {
    running: work.running,
    async run(narrowing) {
      const made = await work.start({ ...narrowing, format: 'xlsx' });
      if (!made.ok) {
        notify.error(refusalSentence(made.refusal));
        return;
      }
      const saved = await files.save(made.value);
      if (!saved.ok) notify.error(refusalSentence(saved.refusal));
      else if (saved.value) notify.success(W.exported(made.value.name));
    },
  };
}

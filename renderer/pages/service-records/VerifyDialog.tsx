import type { ListRequest } from '../../../shared/kernel/listing.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { SERVICE_RECORD_WORDS as W, verifiedWords } from './words.ts';

interface VerifyDialogProps {
  readonly request: ListRequest;
  readonly count: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 核实 of the chosen records, and what it leads to in this office. */
export function VerifyDialog({ request, count, onDone, onClose }: VerifyDialogProps) {
  const { run, pending, sentence } = useCommand('serviceRecords.verify');
  const { data: settings } = useLedgerQuery('settings.get', {});
  const days = settings?.noticeDays;

  const verify = async (): Promise<void> => {
    const done = await run({ request });
    if (!done.ok) return;
    notify.success(verifiedWords(done.value.verified, done.value.left));
    onDone();
  };
  return (
    <Dialog
      open
      title={W.verifyTitle(count)}
      verb={W.verifyVerb}
      onVerb={() => void verify()}
      onCancel={onClose}
      busy={pending}
    >
      {days !== undefined && <p>{days === 0 ? W.directNote : W.noticeNote(days)}</p>}
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

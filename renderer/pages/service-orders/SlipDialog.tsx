import type { RecordView } from '../../../shared/contract/entity.ts';
import { dateWords, momentText, today } from '../../api/moments.ts';
import { useSession } from '../../api/session-context.ts';
import { useCommand } from '../../api/use-command.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { PrintFrame } from '../../widgets/Print/PrintFrame.tsx';
import { Slip } from './Slip.tsx';
import { ORDER_WORDS as W } from './words.ts';

interface SlipDialogProps {
  readonly record: RecordView;
  readonly onClose: () => void;
}

/** The slip for the team: phone and address in full, on record. */
export function SlipDialog({ record, onClose }: SlipDialogProps) {
  const { run, pending, sentence } = useCommand('serviceOrders.revealSlip');
  const { account, status } = useSession();

  const print = async (): Promise<void> => {
    const shown = await run({ id: record.id, note: W.slipNote });
    if (!shown.ok) return;
    onClose();
    previewPrint(
      <PrintFrame
        title={W.slipTitle}
        unit={status?.office ?? ''}
        asOf={dateWords(today())}
        printedBy={account?.name ?? ''}
        printedAt={momentText(new Date().toISOString())}
        orientation="portrait"
      >
        <Slip record={record} phone={shown.value.phone} address={shown.value.address} />
      </PrintFrame>,
    );
  };
  return (
    <Dialog
      open
      title={W.slipAsk(String(record.values['number'] ?? ''))}
      verb={W.slipVerb}
      busy={pending}
      focus="cancel"
      onVerb={() => void print()}
      onCancel={onClose}
    >
      <p>{W.slipBody}</p>
      <p className="weak">{W.slipKept}</p>
      {sentence !== undefined && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

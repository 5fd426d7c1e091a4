import { Checkbox } from 'antd';
import { useState } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { shownSheets } from './ShownSheets.tsx';
import { listFoot, POST_WORDS as W } from './words.ts';

interface ShownListDialogProps {
  readonly ids: readonly number[];
  readonly onClose: () => void;
}

/** Asks whether minors stand in the lists to post, then shows the sheets. */
export function ShownListDialog({ ids, onClose }: ShownListDialogProps) {
  const session = useSession();
  const [withMinors, setWithMinors] = useState(false);
  const answer = useLedgerQuery('certificates.shown', { ids: [...ids] });
  const rows = answer.data?.rows ?? [];
  const count = rows.filter(({ minor }) => withMinors || !minor).length;
  const show = (): void => {
    previewPrint(shownSheets(rows, withMinors, session.account?.name ?? ''));
    onClose();
  };
  return (
    <Dialog
      open
      title={W.listTitle}
      verb={W.listVerb}
      onVerb={show}
      onCancel={onClose}
      blockedBy={count === 0 ? W.nobody : undefined}
    >
      <p>{W.listNote}</p>
      <Checkbox checked={withMinors} onChange={(event) => setWithMinors(event.target.checked)}>
        {W.withMinors}
      </Checkbox>
      {answer.data && <p aria-live="polite">{listFoot(count, rows.length - count)}</p>}
      {answer.error && <Banner kind="error" title={refusalSentence(refusalOf(answer.error))} />}
    </Dialog>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FlaggedRecord, FlagRow } from '../../../shared/contract/record-flags.ts';
import type { Decision } from '../../../shared/domain/record-flags/status.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { ReverseDialog } from '../../ledger/service-records/ReverseDialog.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { FindingDialog } from './FindingDialog.tsx';
import type { CheckWork } from './use-check.ts';
import { FINDING_WORDS as W } from './words.ts';

/** What lies over the list: a finding, or a decision on findings. */
export type OpenFlag =
  | { readonly kind: 'finding'; readonly id: number }
  | {
      readonly kind: 'decide';
      readonly decision: Decision;
      readonly rows: readonly FlagRow[];
      /** The finding from which it was asked for: one that is not decided on after all is looked at again. */
      readonly from?: number;
    };

interface FlagDialogsProps {
  readonly open: OpenFlag;
  readonly check: CheckWork['check'];
  readonly onOpen: (open: OpenFlag) => void;
  readonly onDecided: () => void;
  readonly onClose: () => void;
}

/** One dialog at a time: the finding gives way to what is done about it. */
export function FlagDialogs({ open, check, onOpen, onDecided, onClose }: FlagDialogsProps) {
  const navigate = useNavigate();
  const client = useLedgerClient();
  const { may } = useSession();
  const [reversed, setReversed] = useState<FlaggedRecord | null>(null);
  if (open.kind === 'decide') {
    const { decision, rows, from } = open;
    const leave = (): void => (from === undefined ? onClose() : onOpen({ kind: 'finding', id: from }));
    return <DecideDialog decision={decision} rows={rows} onDone={onDecided} onClose={leave} />;
  }
  const { id } = open;

  /** The finding may be gone afterwards: it is shown again only where it still stands. */
  const lookAgain = async (): Promise<void> => {
    onClose();
    if (!(await check(null, 'silent'))) return;
    try {
      const { status } = await client.call('recordFlags.get', { id });
      if (status === 'gone') notify.success(W.eliminated);
      else {
        notify.success(W.stillThere);
        onOpen({ kind: 'finding', id });
      }
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'NOT_FOUND') notify.success(W.eliminated);
      else notify.error(refusalSentence(refusal));
    }
  };
  if (reversed)
    return (
      <ReverseDialog
        id={reversed.id}
        name={`${reversed.volunteer} ${reversed.servedOn}`}
        onDone={() => void lookAgain()}
        onClose={() => setReversed(null)}
      />
    );
  return (
    <FindingDialog
      id={id}
      onGo={(path) => void navigate(path)}
      onDecide={
        may('review')
          ? (decision, row) => onOpen({ kind: 'decide', decision, rows: [row], from: id })
          : undefined
      }
      onReverse={may('edit') ? setReversed : undefined}
      onClose={onClose}
    />
  );
}

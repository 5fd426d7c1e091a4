import { Input } from 'antd';
import { useState } from 'react';
import type { Batch } from '../../../shared/contract/imports.ts';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useWork } from '../../api/use-work.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { blockerWords } from '../../../shared/text/zh-CN/error-reasons.ts';
import { IMPORT_WORDS, UNDO_WORDS } from './words.ts';

interface UndoDialogProps {
  readonly batch: Batch;
  readonly onClose: () => void;
}

const W = IMPORT_WORDS.batches;

/** 撤销本批: what it does, or what stands in its way. */
export function UndoDialog({ batch, onClose }: UndoDialogProps) {
  const check = useLedgerQuery('imports.undoCheck', { batchId: batch.id }, { staleTime: 0 });
  const undo = useWork('imports.undo', String(batch.id));
  const [reason, setReason] = useState('');
  const blockers = check.data?.blockers ?? [];
  const blocked = check.data?.allowed === false;

  const run = async (): Promise<void> => {
    const undone = await undo.start({ batchId: batch.id, reason: reason.trim() });
    if (undone.ok) {
      notify.success(UNDO_WORDS.done(batch.id));
      onClose();
    } else if (undone.refusal.code === 'CANCELLED') {
      undo.reset();
      notify.success(IMPORT_WORDS.review.cancelled);
    }
  };
  return (
    <Dialog
      open
      width={blocked ? 640 : 520}
      title={UNDO_WORDS.title(batch.id, batch.fileName)}
      verb={UNDO_WORDS.verb}
      onVerb={() => void run()}
      onCancel={() => {
        undo.reset();
        onClose();
      }}
      busy={undo.running}
      blockedBy={blocked ? W.blocked : check.data ? undefined : UNDO_WORDS.checking}
      focus={blocked ? 'cancel' : 'field'}
    >
      {check.error && <Banner kind="error" title={refusalSentence(refusalOf(check.error))} />}
      {blocked ? (
        <>
          <p>{W.blockedNote}</p>
          <div className="mapping-rows">
            <PlainTable
              label={W.blocked}
              columns={[
                {
                  key: 'row',
                  title: IMPORT_WORDS.review.row,
                  width: 64,
                  align: 'right',
                  render: (row) => row.row,
                },
                { key: 'name', title: UNDO_WORDS.record, render: (row) => row.name },
                {
                  key: 'reason',
                  title: UNDO_WORDS.why,
                  width: 220,
                  render: (row) => blockerWords(row.reason),
                },
              ]}
              rows={blockers}
              rowKey={(row) => `${String(row.row)}-${row.reason}`}
            />
          </div>
        </>
      ) : (
        <>
          <p>{check.data ? UNDO_WORDS.rows(check.data.rows) : ''}</p>
          <p className="weak">{W.undoNote}</p>
          <label className="dialog-field">
            <span className="dialog-label">{W.reason}</span>
            <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          </label>
        </>
      )}
      {undo.running && (
        <WorkBar
          words={undo.progress ? phaseWords(undo.progress.phase) : IMPORT_WORDS.review.undoing}
          done={undo.progress?.done ?? 0}
          {...(undo.progress && undo.progress.total > 0 ? { total: undo.progress.total } : {})}
          counter="行"
          onCancel={undo.cancel}
        />
      )}
      {undo.sentence && <Banner kind="error" title={undo.sentence} />}
    </Dialog>
  );
}

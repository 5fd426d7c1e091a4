import { useState } from 'react';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import { earliestEnd, mayBeShown } from '../../../shared/domain/certificates/showing.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { today } from '../../api/moments.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { POST_WORDS as W, postedWords, postTitle, termWords, unfitWords } from './words.ts';

interface PostDialogProps {
  /** Those that cannot be shown stay as they are, and the dialog says so. */
  readonly certificates: readonly CertificateRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 公示 of certificates from a day until a day, which follows from the office's term until it is typed. */
export function PostDialog({ certificates, onDone, onClose }: PostDialogProps) {
  const command = useCommand('certificates.post');
  const { data: settings } = useLedgerQuery('settings.get', {});
  const fitting = certificates.filter((each) => mayBeShown(each, today()));
  const [first] = fitting;
  const [from, setFrom] = useState(first?.shownFrom ?? today());
  const [typed, setTyped] = useState<string | null>(first?.shownUntil ?? null);
  const days = settings?.certificateNoticeDays;
  const earliest = isDateOnly(from) && days !== undefined ? earliestEnd(from, days) : '';
  const until = typed ?? earliest;
  const blocked =
    fitting.length === 0
      ? W.nobody
      : !isDateOnly(from) || !isDateOnly(until)
        ? W.missing
        : until <= from
          ? W.order
          : undefined;
  const post = async (): Promise<void> => {
    const targets = fitting.map(({ id, version }) => ({ id, version }));
    const done = await command.run({ targets, from, until });
    if (!done.ok) return;
    notify.success(postedWords(done.value.changed));
    onDone();
  };
  return (
    <Dialog
      open
      title={postTitle(fitting.length)}
      verb={W.verb}
      onVerb={() => void post()}
      onCancel={onClose}
      busy={command.pending}
      blockedBy={blocked}
    >
      <p>{W.note}</p>
      {fitting.length < certificates.length && <p>{unfitWords(certificates.length - fitting.length)}</p>}
      {(
        [
          [W.from, from, setFrom],
          [W.until, until, setTyped],
        ] as const
      ).map(([label, value, set]) => (
        <label key={label} className="dialog-field">
          <span className="dialog-label">
            {label}
            <span className="form-star"> *</span>
          </span>
          <DateInput value={value} onChange={set} />
        </label>
      ))}
      {days !== undefined && earliest !== '' && <p className="weak">{termWords(days, earliest)}</p>}
      {command.sentence !== undefined && <Banner kind="error" title={command.sentence} />}
    </Dialog>
  );
}

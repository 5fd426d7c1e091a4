import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import type { ListRequest } from '../../../shared/kernel/listing.ts';
import { rosterOf } from '../../../shared/domain/star-awards/roster.ts';
import { dateWords, momentText, today } from '../../api/moments.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { PrintFrame } from '../../widgets/Print/PrintFrame.tsx';
import { RosterSheet } from './RosterSheet.tsx';
import { noticeLine, ROSTER_WORDS as W, rosterFoot, rosterTitle, STAR_WORDS } from './words.ts';

interface RosterDialogProps {
  readonly request: ListRequest;
  /** What the ticked awards have in common. */
  readonly batch: string;
  /** State of all of them; empty where they differ. */
  readonly status: string;
  /** First and last day of the notice that all of them stand in. */
  readonly notice: readonly [from: string, until: string] | null;
  readonly onClose: () => void;
}

/** Asks for the title of a public list and whether minors stand in it, then shows the sheet. */
export function RosterDialog({ request, batch, status, notice, onClose }: RosterDialogProps) {
  const session = useSession();
  const [title, setTitle] = useState(rosterTitle(batch, status));
  const [office, setOffice] = useState('');
  const [day, setDay] = useState(today());
  const [withMinors, setWithMinors] = useState(false);
  const isDay = isDateOnly(day);
  const answer = useLedgerQuery('starAwards.roster', { request, day }, { enabled: isDay, keep: true });
  const roster = rosterOf(answer.data?.people ?? [], withMinors);
  const blocked = !isDay
    ? STAR_WORDS.dateMissing
    : title.trim() === ''
      ? W.titleMissing
      : roster.count === 0
        ? W.empty
        : undefined;

  const show = (): void => {
    previewPrint(
      <PrintFrame
        title={title.trim()}
        unit={session.status?.office ?? ''}
        asOf={dateWords(day)}
        printedBy={session.account?.name ?? ''}
        printedAt={momentText(new Date().toISOString())}
        orientation="portrait"
      >
        <RosterSheet
          roster={roster}
          {...(notice
            ? { notice: noticeLine(dateWords(notice[0]), dateWords(notice[1]), office.trim()) }
            : {})}
        />
      </PrintFrame>,
    );
    onClose();
  };
  return (
    <Dialog open title={W.title} verb={W.verb} onVerb={show} onCancel={onClose} blockedBy={blocked}>
      <p>{W.note}</p>
      <label className="dialog-field">
        <span className="dialog-label">{W.sheetTitle}</span>
        <Input value={title} maxLength={60} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.day}</span>
        <DateInput value={day} onChange={setDay} />
      </label>
      {notice && (
        <label className="dialog-field">
          <span className="dialog-label">{W.office}</span>
          <Input
            value={office}
            maxLength={60}
            placeholder={W.officeSample}
            onChange={(event) => setOffice(event.target.value)}
          />
        </label>
      )}
      <Checkbox checked={withMinors} onChange={(event) => setWithMinors(event.target.checked)}>
        {W.withMinors}
      </Checkbox>
      {answer.data && <p aria-live="polite">{rosterFoot(roster.count, roster.leftOut)}</p>}
      {answer.data?.more && <p className="weak">{W.more}</p>}
      {answer.error && <Banner kind="error" title={refusalSentence(refusalOf(answer.error))} />}
    </Dialog>
  );
}

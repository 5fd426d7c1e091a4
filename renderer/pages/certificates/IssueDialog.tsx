import { useState } from 'react';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { today } from '../../api/moments.ts';
import { useSession } from '../../api/session-context.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { emptyIssue, hasPeriod, issueBlock, issueInput } from './draft.ts';
import { IssueFields } from './IssueFields.tsx';
import { LinesTable } from './LinesTable.tsx';
import { ISSUE_WORDS as W, issuedWords, previewWords } from './words.ts';

interface IssueDialogProps {
  readonly onIssued: (id: number) => void;
  readonly onClose: () => void;
}

/** 开具: one person, one organisation, one period; what will be stated stands below while it is asked for. */
export function IssueDialog({ onIssued, onClose }: IssueDialogProps) {
  const { account } = useSession();
  const issue = useCommand('certificates.issue');
  const [draft, setDraft] = useState(() => emptyIssue(today(), account?.name ?? ''));
  const asks = hasPeriod(draft) && draft.volunteer !== '';
  const preview = useLedgerQuery(
    'certificates.preview',
    {
      organizationId: Number(draft.organization) || 1,
      volunteerId: Number(draft.volunteer) || 1,
      from: asks ? draft.from : '2000-01-01',
      to: asks ? draft.to : '2000-01-01',
    },
    { enabled: asks },
  );
  const found = asks ? preview.data : undefined;
  const nothing = found?.lines.length === 0 ? W.nothing : undefined;

  const run = async (): Promise<void> => {
    const issued = await issue.run({ ...issueInput(draft), volunteerId: Number(draft.volunteer) });
    if (!issued.ok) return;
    notify.success(issuedWords(issued.value.number));
    onIssued(issued.value.id);
  };
  return (
    <Dialog
      open
      width={760}
      title={W.one}
      verb={W.verb}
      onVerb={() => void run()}
      onCancel={onClose}
      busy={issue.pending}
      blockedBy={issueBlock(draft, true) ?? nothing}
    >
      <IssueFields draft={draft} onChange={setDraft} one />
      <p className="weak" aria-live="polite">
        {found
          ? previewWords(found.lines.length, durationText(found.minutes), found.foreign, found.waiting)
          : W.rule}
      </p>
      <div className="issue-lines">
        <LinesTable lines={found?.lines ?? []} empty={found ? W.nothing : W.choose} />
      </div>
      {issue.sentence && <Banner kind="error" title={issue.sentence} />}
    </Dialog>
  );
}

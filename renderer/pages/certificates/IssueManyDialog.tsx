import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { groupedNumber } from '../../api/display.ts';
import { today } from '../../api/moments.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useWork } from '../../api/use-work.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { emptyIssue, hasPeriod, issueBlock, issueInput } from './draft.ts';
import { IssueFields } from './IssueFields.tsx';
import { CERTIFICATE_WORDS, ISSUE_WORDS as W, issuedManyWords, tickedWords } from './words.ts';

interface IssueManyDialogProps {
  readonly onPrint: (ids: readonly number[]) => void;
  readonly onClose: () => void;
}

/** 批量开具: everybody ticked gets a certificate of one organisation and period, in one command. */
export function IssueManyDialog({ onPrint, onClose }: IssueManyDialogProps) {
  const { account } = useSession();
  const work = useWork('certificates.issueMany');
  const [draft, setDraft] = useState(() => emptyIssue(today(), account?.name ?? ''));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [made, setMade] = useState<{ ids: number[]; first: string; last: string } | null>(null);
  const asks = hasPeriod(draft);
  const { data } = useLedgerQuery(
    'certificates.candidates',
    {
      organizationId: Number(draft.organization) || 1,
      from: asks ? draft.from : '2000-01-01',
      to: asks ? draft.to : '2000-01-01',
    },
    { enabled: asks },
  );
  const people = asks ? (data?.people ?? []) : [];
  const ticked = people.filter(({ volunteerId }) => !left.has(volunteerId));
  const tick = (volunteerId: number, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(volunteerId);
    else next.add(volunteerId);
    setLeft(next);
  };
  const run = async (): Promise<void> => {
    const volunteerIds = ticked.map(({ volunteerId }) => volunteerId);
    const done = await work.start({ ...issueInput(draft), volunteerIds });
    if (done.ok) setMade(done.value);
  };

  if (made) {
    return (
      <Dialog
        open
        width={420}
        title={W.many}
        verb={W.printBatch}
        onVerb={() => onPrint(made.ids)}
        cancel={W.close}
        onCancel={onClose}
      >
        <p>{issuedManyWords(made.ids.length, made.first, made.last)}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      width={760}
      title={W.many}
      verb={W.verb}
      onVerb={() => void run()}
      onCancel={() => (work.running ? work.cancel() : onClose())}
      busy={work.running}
      blockedBy={issueBlock(draft, false) ?? (ticked.length === 0 ? W.nobodyTicked : undefined)}
    >
      <IssueFields draft={draft} onChange={setDraft} one={false} />
      <div className="issue-line">
        <span className="weak" aria-live="polite">
          {people.length > 0 ? tickedWords(ticked.length, people.length) : W.rule}
        </span>
        {people.length > 0 && (
          <>
            <Button onClick={() => setLeft(new Set())}>{W.all}</Button>
            <Button onClick={() => setLeft(new Set(people.map(({ volunteerId }) => volunteerId)))}>
              {W.none}
            </Button>
          </>
        )}
      </div>
      {asks && data?.capped && <Banner kind="warning" title={W.capped} />}
      <div className="issue-lines">
        <PlainTable
          label={W.many}
          columns={[
            {
              key: 'name',
              title: W.name,
              render: ({ volunteerId, name }) => (
                <Checkbox
                  checked={!left.has(volunteerId)}
                  onChange={(event) => tick(volunteerId, event.target.checked)}
                >
                  {name}
                </Checkbox>
              ),
            },
            {
              key: 'records',
              title: W.records,
              width: 100,
              align: 'right',
              render: (row) => groupedNumber(row.records),
            },
            {
              key: 'minutes',
              title: W.duration,
              width: 160,
              align: 'right',
              render: (row) => durationText(row.minutes),
            },
          ]}
          rows={people}
          rowKey={(row) => String(row.volunteerId)}
          empty={asks ? W.noCandidates : W.chooseMany}
        />
      </div>
      {work.running && (
        <WorkBar
          words={W.running}
          done={work.progress?.done ?? 0}
          total={ticked.length}
          counter={CERTIFICATE_WORDS.counter}
          onCancel={work.cancel}
        />
      )}
      {work.sentence && <Banner kind="error" title={work.sentence} />}
    </Dialog>
  );
}

import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import type { ListRow } from '../../../shared/kernel/listing.ts';
import { today } from '../../api/moments.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { actsOn } from './acts.ts';
import { ACT_WORDS, actTitle, noticeWords, type StarAct, STAR_WORDS as W, unfitWords } from './words.ts';

interface ActDialogProps {
  readonly act: StarAct;
  /** Ticked awards; those that the act does not fit stay as they are, and the dialog says so. */
  readonly rows: readonly ListRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The dialog of one act on one or many awards: all or none of them change. */
export function ActDialog({ act, rows, onDone, onClose }: ActDialogProps) {
  const fitting = rows.filter(({ values }) => actsOn(values, anyRight).includes(act));
  const props: ActProps = {
    act,
    targets: fitting.map(({ id, version }) => ({ id, version })),
    name: fitting.length === 1 ? String(fitting[0]?.values['volunteer'] ?? '') : undefined,
    unfit: rows.length - fitting.length,
    onDone,
    onClose,
  };
  switch (act) {
    case 'review':
      return <ReviewDialog {...props} />;
    case 'post':
      return <PostDialog {...props} />;
    case 'award':
    case 'refer':
      return <GrantDialog {...props} act={act} />;
    case 'refuse':
    case 'withdraw':
    case 'reopen':
      return <ReasonDialog {...props} act={act} />;
  }
}

/** Whoever sees the act has its right. */
function anyRight(): boolean {
  return true;
}

interface ActProps extends Pick<ActDialogProps, 'act' | 'onDone' | 'onClose'> {
  readonly targets: readonly { readonly id: number; readonly version: number }[];
  /** Set where the act is about one person. */
  readonly name: string | undefined;
  readonly unfit: number;
}

interface FrameProps extends ActProps {
  readonly command: { readonly pending: boolean; readonly sentence: string | undefined };
  readonly blocked?: string | undefined;
  readonly run: () => Promise<{ readonly ok: boolean }>;
  readonly children?: ReactNode;
}

function Frame({ act, targets, name, unfit, command, blocked, run, onDone, onClose, children }: FrameProps) {
  const go = async (): Promise<void> => {
    const outcome = await run();
    if (!outcome.ok) return;
    notify.success(ACT_WORDS[act].done(targets.length));
    onDone();
  };
  return (
    <Dialog
      open
      width={children === undefined ? 420 : 520}
      title={actTitle(act, targets.length, name)}
      verb={ACT_WORDS[act].verb}
      onVerb={() => void go()}
      onCancel={onClose}
      busy={command.pending}
      blockedBy={blocked}
      focus={children === undefined ? 'cancel' : 'field'}
    >
      <p>{ACT_WORDS[act].note}</p>
      {unfit > 0 && <p>{unfitWords(unfit)}</p>}
      {children}
      {command.sentence && <Banner kind="error" title={command.sentence} />}
    </Dialog>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="dialog-field">
      <span className="dialog-label">
        {label}
        <span className="form-star"> *</span>
      </span>
      {children}
    </label>
  );
}

function ReviewDialog(props: ActProps) {
  const command = useCommand('starAwards.review');
  return <Frame {...props} command={command} run={() => command.run({ targets: [...props.targets] })} />;
}

function PostDialog(props: ActProps) {
  const command = useCommand('starAwards.post');
  const [from, setFrom] = useState(today());
  /** null = the earliest day that the office's term allows. */
  const [typed, setTyped] = useState<string | null>(null);
  const isDay = isDateOnly(from);
  const { data: term } = useLedgerQuery('starAwards.noticeUntil', { from }, { enabled: isDay, keep: true });
  const until = typed ?? term?.until ?? '';
  const blocked = !isDay || !isDateOnly(until) ? W.dateMissing : until <= from ? W.noticeOrder : undefined;
  return (
    <Frame
      {...props}
      command={command}
      blocked={blocked}
      run={() => command.run({ targets: [...props.targets], from, until })}
    >
      <Field label={W.noticeFrom}>
        <DateInput value={from} onChange={setFrom} />
      </Field>
      <Field label={W.noticeUntil}>
        <DateInput value={until} onChange={setTyped} />
      </Field>
      {term && <p className="weak">{noticeWords(term.days, term.until)}</p>}
      {term && !term.known && <Banner kind="warning" title={W.calendarUnknown} />}
    </Frame>
  );
}

function GrantDialog(props: ActProps & { readonly act: 'award' | 'refer' }) {
  const award = useCommand('starAwards.award');
  const refer = useCommand('starAwards.refer');
  const [day, setDay] = useState(today());
  const [body, setBody] = useState('');
  const isAward = props.act === 'award';
  const targets = [...props.targets];
  const grantedBy = body.trim();
  const run = () =>
    isAward
      ? award.run({ targets, awardedOn: day, grantedBy })
      : refer.run({ targets, referredOn: day, grantedBy });
  const missing = isAward ? W.grantedByMissing : W.referredToMissing;
  return (
    <Frame
      {...props}
      command={isAward ? award : refer}
      blocked={isDateOnly(day) ? (grantedBy === '' ? missing : undefined) : W.dateMissing}
      run={run}
    >
      <Field label={isAward ? W.awardedOn : W.referredOn}>
        <DateInput value={day} onChange={setDay} />
      </Field>
      <Field label={isAward ? W.grantedBy : W.referredTo}>
        <Input value={body} maxLength={50} onChange={(event) => setBody(event.target.value)} />
      </Field>
    </Frame>
  );
}

const REASONED = {
  refuse: 'starAwards.refuse',
  withdraw: 'starAwards.withdraw',
  reopen: 'starAwards.reopen',
} as const;

function ReasonDialog(props: ActProps & { readonly act: keyof typeof REASONED }) {
  const command = useCommand(REASONED[props.act]);
  const [reason, setReason] = useState('');
  return (
    <Frame
      {...props}
      command={command}
      blocked={reason.trim() === '' ? W.reasonMissing : undefined}
      run={() => command.run({ targets: [...props.targets], reason: reason.trim() })}
    >
      <Field label={W.reason}>
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Frame>
  );
}

import { Button, Modal } from 'antd';
import type { FlaggedRecord, FlagRow } from '../../../shared/contract/record-flags.ts';
import { RECORD_CHECKS } from '../../../shared/domain/record-checks/rules.ts';
import { type Decision, FLAG_WORDS } from '../../../shared/domain/record-flags/status.ts';
import { BLANK_MARK } from '../../api/display.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { DIALOG_WORDS } from '../../text/dialog.ts';
import { useFocusBack } from '../../widgets/Dialog/use-focus-back.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { decisionsOn, FLAG_TONES, subjectAct } from './acts.ts';
import { subjectWords } from './columns.tsx';
import { explainRule } from './explain.ts';
import { RecordsTable } from './RecordsTable.tsx';
import { DECISION_WORDS, decisionLine, FINDING_WORDS as W, FLAG_PAGE_WORDS, recordsWords } from './words.ts';

interface FindingDialogProps {
  readonly id: number;
  readonly onGo: (path: string) => void;
  /** Absent = the account may not decide. */
  readonly onDecide: ((decision: Decision, row: FlagRow) => void) | undefined;
  /** Absent = the account may not reverse. */
  readonly onReverse: ((record: FlaggedRecord) => void) | undefined;
  readonly onClose: () => void;
}

/** One finding: the rule, what it found, the records, the decision; and what can be done about it. */
export function FindingDialog({ id, onGo, onDecide, onReverse, onClose }: FindingDialogProps) {
  const query = useLedgerQuery('recordFlags.get', { id });
  const finding = query.data;
  useFocusBack(true);
  useKeys({ esc: onClose }, { blocks: true });
  const decisions = finding && onDecide ? decisionsOn([finding]) : [];
  return (
    <Modal
      open
      centered
      width={1280}
      title={
        finding ? W.title(RECORD_CHECKS[finding.rule].title, subjectWords(finding)) : FLAG_PAGE_WORDS.title
      }
      closable={false}
      keyboard={false}
      mask={{ closable: false, blur: false }}
      onCancel={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {DIALOG_WORDS.close}
            <span className="key-hint">Esc</span>
          </Button>
          {finding &&
            decisions.toReversed().map((decision) => (
              <Button
                key={decision}
                type={decision === 'keep' ? 'primary' : 'default'}
                onClick={() => onDecide?.(decision, finding)}
              >
                {DECISION_WORDS[decision].button}
              </Button>
            ))}
        </>
      }
    >
      <QueryProblem query={query} />
      {finding ? (
        <Content finding={finding} onGo={onGo} onReverse={onReverse} />
      ) : (
        <p className="weak">{W.loading}</p>
      )}
    </Modal>
  );
}

type Finding = OutputOf<'recordFlags.get'>;

interface ContentProps extends Pick<FindingDialogProps, 'onGo' | 'onReverse'> {
  readonly finding: Finding;
}

function Content({ finding, onGo, onReverse }: ContentProps) {
  const limits = useLedgerQuery('recordFlags.limits', {}, { keep: true });
  const { rule, status, records, reason, decidedBy, decidedOn } = finding;
  const lines = [
    {
      label: W.looksFor,
      value: limits.data ? explainRule(rule, limits.data.limits[rule] ?? {}) : BLANK_MARK,
    },
    {
      label: FLAG_PAGE_WORDS.subject,
      value: (
        <>
          {subjectWords(finding)}
          {subjectAct(finding, onGo).map(({ key, label, onChoose }) => (
            <button key={key} type="button" className="link flag-subject-link" onClick={onChoose}>
              {label}
            </button>
          ))}
        </>
      ),
    },
    { label: FLAG_PAGE_WORDS.on, value: finding.on },
    { label: FLAG_PAGE_WORDS.finding, value: <strong>{finding.finding}</strong> },
    { label: FLAG_PAGE_WORDS.organization, value: finding.organization ?? BLANK_MARK },
    {
      label: FLAG_PAGE_WORDS.status,
      value: <StatusTag tone={FLAG_TONES[status]}>{FLAG_WORDS[status]}</StatusTag>,
    },
    ...(reason === null ? [] : [{ label: W.decision, value: decisionLine(decidedBy, decidedOn, reason) }]),
  ];
  return (
    <>
      <dl className="flag-finding">
        {lines.map(({ label, value }) => (
          <div key={label} className="flag-finding-line">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="flag-records-title">
        {W.records}
        {records.length > 0 && <span className="weak"> {recordsWords(records.length)}</span>}
      </h3>
      {records.length === 0 ? (
        <p className="weak">{W.noRecords}</p>
      ) : (
        <div className="flag-records">
          <RecordsTable
            scope={finding.scope}
            records={records}
            onOpen={({ id }) => onGo(`/service-records/${String(id)}`)}
            onReverse={onReverse}
          />
        </div>
      )}
    </>
  );
}

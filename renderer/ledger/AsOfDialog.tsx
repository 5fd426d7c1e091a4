import { Checkbox } from 'antd';
import { useState } from 'react';
import type { RecordAsOf } from '../../shared/contract/entity.ts';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { isDateOnly, officeDay } from '../../shared/kernel/date-only.ts';
import { dateWords, momentText } from '../api/moments.ts';
import { refusalOf } from '../api/refusal.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useLedgerQuery } from '../api/use-ledger-query.ts';
import { DIALOG_WORDS } from '../text/dialog.ts';
import { Dialog } from '../widgets/Dialog/Dialog.tsx';
import { DateInput } from '../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { PlainTable } from '../widgets/Page/PlainTable.tsx';
import {
  AS_OF_WORDS as W,
  asOfColumn,
  asOfCount,
  asOfTitle,
  notYetWords,
  RECORD_WORDS,
  untoldWords,
} from './record-words.ts';

interface AsOfDialogProps {
  readonly entityKey: EntityKey;
  readonly id: number;
  readonly name: string;
  readonly onClose: () => void;
}

/** 查看某日的内容: the record as it stood at the end of a day, beside what it says now. */
export function AsOfDialog({ entityKey, id, name, onClose }: AsOfDialogProps) {
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState('');
  const [lastDay] = useState(() => officeDay(new Date()));
  const answer = useLedgerQuery(`${entityKey}.asOf`, { id, day }, { enabled: day !== '' });
  const blocked = !isDateOnly(typed) ? W.dayMissing : typed > lastDay ? W.dayAhead : undefined;
  return (
    <Dialog
      open
      width={860}
      title={asOfTitle(name)}
      verb={W.verb}
      onVerb={() => setDay(typed)}
      cancel={DIALOG_WORDS.close}
      onCancel={onClose}
      blockedBy={blocked}
    >
      <p className="weak">{W.intro}</p>
      <label className="filter-field as-of-day">
        {W.day}
        <DateInput value={typed} onChange={setTyped} />
      </label>
      <div aria-live="polite">
        {answer.error && <Banner kind="error" title={refusalSentence(refusalOf(answer.error))} />}
        {answer.isFetching && !answer.data && <p className="weak">{W.looking}</p>}
        {answer.data && <Content answer={answer.data} day={dateWords(day)} />}
      </div>
    </Dialog>
  );
}

type Value = RecordAsOf['values'][number];

function Content({ answer, day }: { readonly answer: RecordAsOf; readonly day: string }) {
  const [onlyChanged, setOnlyChanged] = useState(false);
  if (!answer.existed)
    return <Banner kind="warning" title={notYetWords(day, momentText(answer.createdAt))} />;
  const changed = answer.values.filter((value) => value.changed);
  return (
    <>
      <div className="as-of-count">
        <span>{asOfCount(answer.values.length, changed.length)}</span>
        {changed.length > 0 && (
          <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
            {W.onlyChanged}
          </Checkbox>
        )}
      </div>
      {/* A long record scrolls here, also by keys. */}
      <div className="compare-table compare-scroll" tabIndex={0} role="region" aria-label={asOfColumn(day)}>
        <PlainTable<Value>
          label={asOfColumn(day)}
          columns={[
            { key: 'item', title: RECORD_WORDS.item, width: 150, render: ({ label }) => label },
            { key: 'then', title: asOfColumn(day), render: ({ was }) => was ?? RECORD_WORDS.empty },
            { key: 'now', title: W.now, render: nowWords },
          ]}
          rows={onlyChanged ? changed : answer.values}
          rowKey={({ field }) => field}
          rowClass={(value) => (value.changed ? 'compare-differs' : undefined)}
        />
      </div>
      {answer.untold.length > 0 && <p className="weak">{untoldWords(answer.untold)}</p>}
    </>
  );
}

function nowWords({ changed, now }: Value) {
  if (!changed) return <span className="weak">{W.same}</span>;
  return (
    <>
      <span className="compare-mark">{W.changed}</span> {now ?? RECORD_WORDS.empty}
    </>
  );
}

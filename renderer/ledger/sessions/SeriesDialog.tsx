import { Input } from 'antd';
import { useState } from 'react';
import { sessionEntity } from '../../../shared/domain/sessions/entity.ts';
import { fieldOf, type FieldDef } from '../../../shared/kernel/field.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { useFieldSources } from '../use-field-sources.ts';
import './sessions.css';
import { seriesDone, seriesLeft, seriesPreview, SESSION_ACT_WORDS as W } from './words.ts';

/** What a series starts with, such as the activity whose page is open. */
export interface SeriesStart {
  readonly activityId: string;
  readonly activityName?: string;
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
}

interface SeriesDialogProps {
  readonly start: SeriesStart;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const ACTIVITY: FieldDef = fieldOf(sessionEntity, 'activity');

/** What is still missing before the days can be told; undefined where nothing is. */
function missingWords(activity: string, weekday: string, from: string, to: string): string | undefined {
  if (activity === '') return W.activityMissing;
  if (weekday === '') return W.weekdayMissing;
  return isDateOnly(from) && isDateOnly(to) ? undefined : W.daysMissing;
}

/** Makes one planned session a week; the days stand there before anything is made. */
export function SeriesDialog({ start, onDone, onClose }: SeriesDialogProps) {
  const sources = useFieldSources();
  const { run, pending, sentence } = useCommand('sessions.series');
  const [activity, setActivity] = useState(start.activityId);
  const [weekday, setWeekday] = useState(start.weekday);
  const [from, setFrom] = useState(start.from);
  const [to, setTo] = useState(start.to);
  const [startTime, setStartTime] = useState('');
  const [endTime, setEndTime] = useState('');
  const missing = missingWords(activity, weekday, from, to);
  const days = { activityId: Number(activity) || 1, weekday: Number(weekday) || 1, from, to };
  const preview = useLedgerQuery('sessions.seriesDays', days, { enabled: missing === undefined });
  const made = missing === undefined ? preview.data : undefined;
  const blocked = missing ?? (made ? (made.days.length === 0 ? W.nothingToMake : undefined) : W.looking);
  const wrong =
    missing === undefined && preview.error ? refusalSentence(refusalOf(preview.error)) : undefined;

  const make = async (): Promise<void> => {
    const values = { startTime: startTime.trim() || null, endTime: endTime.trim() || null };
    const done = await run({ ...days, values });
    if (!done.ok) return;
    notify.success(seriesDone(done.value.made));
    onDone();
  };
  return (
    <Dialog
      open
      width={640}
      title={W.seriesTitle}
      verb={W.seriesVerb}
      onVerb={() => void make()}
      onCancel={onClose}
      busy={pending}
      blockedBy={wrong === undefined ? blocked : W.nothingToMake}
    >
      <label className="dialog-field">
        <span className="dialog-label">
          {W.activity}
          <span className="form-star"> *</span>
        </span>
        <ReferenceInput
          className="dialog-wide"
          value={activity}
          name={start.activityName}
          onChange={setActivity}
          find={(text) => sources.find(ACTIVITY, text)}
        />
      </label>
      <div className="series-line">
        <label className="dialog-field">
          <span className="dialog-label">{W.weekday}</span>
          <ChoiceInput value={weekday} onChange={setWeekday} choices={sources.codes('weekday')} />
        </label>
        <label className="dialog-field">
          <span className="dialog-label">{W.from}</span>
          <DateInput value={from} onChange={setFrom} />
        </label>
        <label className="dialog-field">
          <span className="dialog-label">{W.to}</span>
          <DateInput value={to} onChange={setTo} />
        </label>
        <label className="dialog-field">
          <span className="dialog-label">{W.startTime}</span>
          <Input value={startTime} maxLength={5} onChange={(event) => setStartTime(event.target.value)} />
        </label>
        <label className="dialog-field">
          <span className="dialog-label">{W.endTime}</span>
          <Input value={endTime} maxLength={5} onChange={(event) => setEndTime(event.target.value)} />
        </label>
      </div>
      {made && (
        <div className="dialog-note series-days" aria-live="polite">
          <p>{seriesPreview(made.days)}</p>
          {made.left.length > 0 && <p>{seriesLeft(made.left)}</p>}
        </div>
      )}
      <p className="weak">{W.seriesNote}</p>
      {(sentence ?? wrong) && <Banner kind="error" title={sentence ?? wrong ?? ''} />}
    </Dialog>
  );
}

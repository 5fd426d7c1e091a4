import { Input } from 'antd';
import { useState } from 'react';
import { parseWorkdaySheet } from '../../../shared/domain/workdays/parse-sheet.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { SHEET_PROBLEM_WORDS, WORKDAY_WORDS as W } from './words.ts';

const SHOWN_PROBLEMS = 4;

/** The days of one year copied from a sheet: all of them or none. */
export function PasteDays({ year, onClose }: { readonly year: string; readonly onClose: () => void }) {
  const { run, pending, sentence } = useCommand('workdays.set');
  const [text, setText] = useState('');
  const { days, problems } = parseWorkdaySheet(text);
  const foreign = days.find(({ day }) => !day.startsWith(year));
  const wrong = [
    ...problems.map(({ line, text: raw, problem }) => W.line(line, raw, SHEET_PROBLEM_WORDS[problem])),
    ...(foreign ? [`${foreign.day} ${W.otherYear(year)}`] : []),
  ];
  const blocked = wrong.length > 0 ? W.pasteWrong : days.length === 0 ? W.pasteEmpty : undefined;

  const take = async (): Promise<void> => {
    const done = await run({ year, put: [...days], remove: [] });
    if (!done.ok) return;
    notify.success(W.added(days.length));
    onClose();
  };
  return (
    <Dialog
      open
      title={W.pasteTitle(year)}
      verb={W.pasteVerb(days.length)}
      busy={pending}
      blockedBy={blocked}
      onVerb={() => void take()}
      onCancel={onClose}
    >
      <p className="weak">{W.pasteNote}</p>
      <Input.TextArea
        aria-label={W.pasteLabel}
        rows={10}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {wrong.slice(0, SHOWN_PROBLEMS).map((words) => (
        <p key={words} className="tone-error" role="alert">
          {words}
        </p>
      ))}
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

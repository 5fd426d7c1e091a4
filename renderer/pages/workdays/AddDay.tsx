import { Input } from 'antd';
import { useState } from 'react';
import type { WorkdayKind } from '../../../shared/domain/workdays/calendar.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WORKDAY_KIND_WORDS, WORKDAY_WORDS as W } from './words.ts';

const KINDS = (['free', 'work'] as const).map((kind) => ({ value: kind, label: WORKDAY_KIND_WORDS[kind] }));

/** One day of the year. */
export function AddDay({ year, onClose }: { readonly year: string; readonly onClose: () => void }) {
  const { run, pending, sentence } = useCommand('workdays.set');
  const [day, setDay] = useState(`${year}-`);
  const [kind, setKind] = useState<WorkdayKind>('free');
  const [name, setName] = useState('');
  const blocked = isDateOnly(day) && day.startsWith(year) ? undefined : W.dayWrong(year);

  const add = async (): Promise<void> => {
    const done = await run({ year, put: [{ day, kind, name: name.trim() }], remove: [] });
    if (!done.ok) return;
    notify.success(W.added(1));
    onClose();
  };
  return (
    <Dialog
      open
      width={420}
      title={W.addTitle(year)}
      verb={W.addVerb}
      busy={pending}
      blockedBy={blocked}
      onVerb={() => void add()}
      onCancel={onClose}
    >
      <label className="dialog-field">
        <span className="dialog-label">{W.day}</span>
        <DateInput value={day} onChange={setDay} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.kind}</span>
        <ChoiceInput
          className="dialog-wide"
          value={kind}
          onChange={(value) => setKind(value === 'work' ? 'work' : 'free')}
          choices={KINDS}
        />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.name}</span>
        <Input value={name} maxLength={20} onChange={(event) => setName(event.target.value)} />
      </label>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

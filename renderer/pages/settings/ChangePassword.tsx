import { Input } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import './settings.css';
import { SETTING_WORDS as WORDS } from './words.ts';

const LEAST_PASSWORD = 8;

function problemOf(current: string, next: string, repeat: string): string | undefined {
  if (current === '') return WORDS.currentMissing;
  if (next.length < LEAST_PASSWORD) return WORDS.nextShort;
  return next === repeat ? undefined : WORDS.differs;
}

/** The account's own password. */
export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const change = useCommand('session.changePassword');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const id = useId();

  const run = async (): Promise<void> => {
    const problem = problemOf(current, next, repeat);
    setWrong(problem);
    if (problem !== undefined) return;
    const done = await change.run({ current, next });
    if (!done.ok) return;
    notify.success(WORDS.passwordChanged);
    onClose();
  };

  const field = (key: string, label: string, value: string, set: (text: string) => void, hint?: string) => (
    <>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input.Password
        id={`${id}-${key}`}
        value={value}
        maxLength={128}
        autoComplete="off"
        {...(hint === undefined ? {} : { placeholder: hint })}
        onChange={(event) => set(event.target.value)}
      />
    </>
  );
  const sentence = wrong ?? change.sentence;
  return (
    <Dialog
      open
      width={420}
      title={WORDS.passwordTitle}
      verb={WORDS.passwordVerb}
      busy={change.pending}
      onVerb={() => void run()}
      onCancel={onClose}
    >
      <div className="password-form">
        {field('current', WORDS.current, current, setCurrent)}
        {field('next', WORDS.next, next, setNext, WORDS.nextHint)}
        {field('repeat', WORDS.repeat, repeat, setRepeat)}
      </div>
      {sentence !== undefined && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

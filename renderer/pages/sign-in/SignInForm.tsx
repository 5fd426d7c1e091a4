import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Outcome } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useCapsLock } from './use-caps-lock.ts';
import { GATE_WORDS } from './words.ts';

export interface SignInFormProps {
  readonly title: string;
  readonly verb: string;
  /** Undefined = the name has to be typed. */
  readonly account: { readonly name: string; readonly shown: string } | undefined;
  readonly notes: readonly string[];
  readonly onSubmit: (name: string, password: string) => Promise<Outcome<unknown>>;
}

/** Right half of the sign-in card: account, password, the one button. A wrong password empties only the password. Give it a key per account. */
export function SignInForm({ title, verb, account, notes, onSubmit }: SignInFormProps) {
  const [typedName, setTypedName] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const caps = useCapsLock();
  const nameInput = useRef<InputRef>(null);
  const passwordInput = useRef<InputRef>(null);
  const id = useId();

  const submit = async (): Promise<void> => {
    const name = (account?.name ?? typedName).trim();
    if (name === '') {
      setError(GATE_WORDS.accountMissing);
      nameInput.current?.focus();
      return;
    }
    if (password === '') {
      setError(GATE_WORDS.passwordMissing);
      passwordInput.current?.focus();
      return;
    }
    setBusy(true);
    const outcome = await onSubmit(name, password);
    setBusy(false);
    if (outcome.ok) return;
    setError(refusalSentence(outcome.refusal));
    setPassword('');
    passwordInput.current?.focus();
  };
  const onForm = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void submit();
  };

  return (
    <form className="sign-in-form" onSubmit={onForm}>
      <h2 className="sign-in-title">{title}</h2>
      <label htmlFor={`${id}-name`}>{GATE_WORDS.account}</label>
      <Input
        id={`${id}-name`}
        ref={nameInput}
        autoFocus={account === undefined}
        size="large"
        value={account?.shown ?? typedName}
        readOnly={account !== undefined}
        tabIndex={account ? -1 : 0}
        maxLength={30}
        autoComplete="off"
        onChange={(event) => setTypedName(event.target.value)}
      />
      <label htmlFor={`${id}-password`}>{GATE_WORDS.password}</label>
      <Input.Password
        id={`${id}-password`}
        ref={passwordInput}
        autoFocus={account !== undefined}
        size="large"
        value={password}
        maxLength={128}
        autoComplete="off"
        aria-describedby={`${id}-say`}
        status={error === undefined ? '' : 'error'}
        onChange={(event) => setPassword(event.target.value)}
        {...caps.listeners}
      />
      <div id={`${id}-say`} className="sign-in-say" aria-live="polite">
        {error !== undefined && <span className="tone-error">{error}</span>}
        {error === undefined && caps.on && (
          <span className="tone-warning">
            <InfoCircleOutlined /> {GATE_WORDS.capsLock}
          </span>
        )}
      </div>
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        {verb}
        <span className="key-hint">Enter</span>
      </Button>
      <div className="sign-in-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </form>
  );
}

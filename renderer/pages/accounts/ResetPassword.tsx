import { Input } from 'antd';
import { useId, useState } from 'react';
import type { AccountRow } from '../../../shared/contract/system.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import './accounts.css';
import { ACCOUNT_WORDS as WORDS } from './words.ts';

const LEAST_PASSWORD = 8;

/** A new password for an account whose owner forgot it. */
export function ResetPassword({ row, onClose }: { readonly row: AccountRow; readonly onClose: () => void }) {
  const reset = useCommand('accounts.resetPassword');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const id = useId();

  const run = async (): Promise<void> => {
    const problem = password.length < LEAST_PASSWORD ? WORDS.passwordShort : undefined;
    setWrong(problem);
    if (problem !== undefined) return;
    const done = await reset.run({ id: row.id, password });
    if (!done.ok) return;
    notify.success(WORDS.wasReset(row.name));
    onClose();
  };

  const sentence = wrong ?? reset.sentence;
  return (
    <Dialog
      open
      width={420}
      title={WORDS.resetTitle(row.name)}
      verb={WORDS.resetVerb}
      busy={reset.pending}
      onVerb={() => void run()}
      onCancel={onClose}
    >
      <p>{WORDS.resetNote}</p>
      <div className="account-form">
        <label htmlFor={id}>{WORDS.password}</label>
        <Input.Password
          id={id}
          value={password}
          maxLength={128}
          placeholder={WORDS.passwordHint}
          autoComplete="new-password"
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      {sentence !== undefined && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { AccountRow } from '../../../shared/contract/system.ts';
import { ROLES, type Role } from '../../../shared/domain/accounts/rights.ts';
import { ROLE_NOTES, ROLE_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import './accounts.css';
import { ACCOUNT_WORDS as WORDS } from './words.ts';

const LEAST_PASSWORD = 8;

/** A new account, or role and use of one that exists. Its name stays: it stands in the log. */
export function AccountForm({
  row,
  onClose,
}: {
  readonly row: AccountRow | undefined;
  readonly onClose: () => void;
}) {
  const create = useCommand('accounts.create');
  const update = useCommand('accounts.update');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>(row?.role ?? 'clerk');
  const [active, setActive] = useState(row?.active ?? true);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const id = useId();

  const save = async (): Promise<void> => {
    if (row) {
      const saved = await update.run({ id: row.id, version: row.version, role, active });
      if (saved.ok) {
        notify.success(WORDS.saved(row.name));
        onClose();
      }
      return;
    }
    const problem =
      name.trim() === ''
        ? WORDS.nameMissing
        : password.length < LEAST_PASSWORD
          ? WORDS.passwordShort
          : undefined;
    setWrong(problem);
    if (problem !== undefined) return;
    const saved = await create.run({ name: name.trim(), role, password });
    if (saved.ok) {
      notify.success(WORDS.added(name.trim()));
      onClose();
    }
  };

  const sentence =
    wrong ??
    (create.refusal?.code === 'DUPLICATE_RECORD' ? WORDS.duplicate(name.trim()) : create.sentence) ??
    (update.refusal?.code === 'RECORD_IN_USE' ? WORDS.lastAdmin : update.sentence);
  return (
    <Dialog
      open
      title={row ? WORDS.editTitle(row.name) : WORDS.addTitle}
      verb={WORDS.save}
      busy={create.pending || update.pending}
      onVerb={() => void save()}
      onCancel={onClose}
    >
      <div className="account-form">
        {!row && (
          <>
            <label htmlFor={`${id}-name`}>{WORDS.name}</label>
            <Input
              id={`${id}-name`}
              value={name}
              maxLength={30}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
            <label htmlFor={`${id}-password`}>{WORDS.password}</label>
            <Input.Password
              id={`${id}-password`}
              value={password}
              maxLength={128}
              placeholder={WORDS.passwordHint}
              autoComplete="new-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          </>
        )}
        <span>{WORDS.role}</span>
        <Radio.Group
          vertical
          aria-label={WORDS.role}
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
          options={ROLES.map((one) => ({ value: one, label: `${ROLE_WORDS[one]}：${ROLE_NOTES[one]}` }))}
        />
        {row && (
          <>
            <span>{WORDS.use}</span>
            <Radio.Group
              vertical
              aria-label={WORDS.use}
              value={active}
              onChange={(event) => setActive(event.target.value as boolean)}
              options={[
                { value: true, label: WORDS.useOn },
                { value: false, label: WORDS.useOff },
              ]}
            />
          </>
        )}
      </div>
      {sentence !== undefined && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

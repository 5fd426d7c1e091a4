import { ROLE_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { useSession } from '../../api/session.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { AccountList } from './AccountList.tsx';
import { GateFrame } from '../../app/gate/GateFrame.tsx';
import './sign-in.css';
import { SignInForm } from './SignInForm.tsx';
import { GATE_WORDS, triesNotes } from './words.ts';

/** Locked already: the key that locks does nothing more. */
const KEYS = { 'ctrl+l': () => undefined };
const NO_WORDS = { does: { 'ctrl+l': '' } };

/** The locked window: the sign-in page with the account fixed. */
export function LockPage() {
  const { account, status, unlock, signOut } = useSession();
  useKeys(KEYS, { blocks: true, help: NO_WORDS });
  if (!account) return null;
  const known = status?.accounts.find((one) => one.id === account.id);

  return (
    <GateFrame title={GATE_WORDS.lockedAccount} tall>
      <div className="sign-in-card">
        <AccountList
          title={GATE_WORDS.lockedAccount}
          accounts={[{ ...account, lastSeenAt: known?.lastSeenAt ?? null }]}
          chosen={account.name}
          onChoose={() => undefined}
          other={GATE_WORDS.switchAccount}
          onOther={() => void signOut()}
        />
        <SignInForm
          title={GATE_WORDS.unlock}
          verb={GATE_WORDS.unlock}
          account={{ name: account.name, shown: GATE_WORDS.withRole(account.name, ROLE_WORDS[account.role]) }}
          notes={[GATE_WORDS.lockedNote, ...triesNotes(status)]}
          onSubmit={(_name, password) => unlock(password)}
        />
      </div>
    </GateFrame>
  );
}

import { useState } from 'react';
import { ROLE_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { useSession } from '../../api/session.tsx';
import { AccountList } from './AccountList.tsx';
import { GateFrame } from '../../app/gate/GateFrame.tsx';
import './sign-in.css';
import { SignInForm } from './SignInForm.tsx';
import { GATE_WORDS, triesNotes } from './words.ts';

/** Sign-in on a shared PC: pick the account, type the password. */
export function SignInPage() {
  const { status, signIn } = useSession();
  const accounts = status?.accounts ?? [];
  // undefined = nothing chosen yet: the account that was here last; null = another name is typed.
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const name = picked === undefined ? accounts[0]?.name : picked;
  const account = accounts.find((one) => one.name === name);

  return (
    <GateFrame title={GATE_WORDS.signIn} tall>
      <div className="sign-in-card">
        <AccountList
          title={GATE_WORDS.chooseAccount}
          accounts={accounts}
          chosen={account?.name}
          onChoose={setPicked}
          other={GATE_WORDS.otherAccount}
          onOther={() => setPicked(null)}
        />
        <SignInForm
          key={account?.name ?? ''}
          title={GATE_WORDS.signIn}
          verb={GATE_WORDS.signIn}
          account={
            account && {
              name: account.name,
              shown: GATE_WORDS.withRole(account.name, ROLE_WORDS[account.role]),
            }
          }
          notes={triesNotes(status)}
          onSubmit={signIn}
        />
      </div>
    </GateFrame>
  );
}

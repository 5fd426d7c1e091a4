import { ROLE_WORDS } from '../../../shared/text/zh-CN/system.ts';
import { dayWords } from '../../api/moments.ts';
import { GATE_WORDS } from './words.ts';

export interface ListedAccount {
  readonly id: number;
  readonly name: string;
  readonly role: keyof typeof ROLE_WORDS;
  readonly lastSeenAt: string | null;
}

function seenWords(lastSeenAt: string | null): string {
  if (lastSeenAt === null) return GATE_WORDS.never;
  const words = dayWords(lastSeenAt);
  return words.startsWith('今天') ? GATE_WORDS.left(words) : words;
}

export interface AccountListProps {
  readonly title: string;
  readonly accounts: readonly ListedAccount[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
  /** The link under the list. */
  readonly other: string;
  readonly onOther: () => void;
}

/** Left half of the sign-in card: whom this PC knows. */
export function AccountList({ title, accounts, chosen, onChoose, other, onOther }: AccountListProps) {
  return (
    <div className="sign-in-accounts">
      <h1 className="sign-in-title">{title}</h1>
      <ul className="sign-in-list" aria-label={title}>
        {accounts.map((account) => (
          <li key={account.id}>
            <button
              type="button"
              className={account.name === chosen ? 'sign-in-account sign-in-chosen' : 'sign-in-account'}
              aria-pressed={account.name === chosen}
              onClick={() => onChoose(account.name)}
            >
              <strong>{account.name}</strong>
              <span>{ROLE_WORDS[account.role]}</span>
              <span className="sign-in-seen">{seenWords(account.lastSeenAt)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link sign-in-other" onClick={onOther}>
        {other}
      </button>
    </div>
  );
}

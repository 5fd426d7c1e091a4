import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CHECK_KEYS, type CheckKey } from '../../../../shared/domain/record-checks/rules.ts';
import { QueryProblem } from '../../../api/QueryProblem.tsx';
import { useSession } from '../../../api/session-context.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useLedgerQuery, useRefresh } from '../../../api/use-ledger-query.ts';
import { useKeys } from '../../../widgets/Keys/use-keys.ts';
import { Banner } from '../../../widgets/Notice/Banner.tsx';
import { notify } from '../../../widgets/Notice/notice-store.ts';
import { Page as Frame, Panel } from '../../../widgets/Page/Page.tsx';
import { PageHead } from '../../../widgets/Page/PageHead.tsx';
import '../record-flags.css';
import { changedLimits, type TypedLimits, wrongLimits } from './draft.ts';
import { limitId, LimitRow } from './LimitRow.tsx';
import { LIMIT_WORDS as W } from './words.ts';

/** 核查标准: every rule with its numbers, which the administrator sets. */
export function Page() {
  const navigate = useNavigate();
  const { may } = useSession();
  const query = useLedgerQuery('recordFlags.limits', {});
  const command = useCommand('recordFlags.setLimits');
  const refresh = useRefresh();
  // Only what was touched: a fresh answer of the ledger must not throw away what is being typed.
  const [typed, setTyped] = useState<TypedLimits>({});
  const stored = query.data?.limits;
  const mayEdit = may('admin');
  const back = (): void => void navigate('/record-flags');
  useKeys({ f5: refresh, esc: back });
  const wrong = stored ? wrongLimits(stored, typed) : [];

  const save = async (): Promise<void> => {
    if (!stored) return;
    const [first] = wrong;
    if (first) {
      document.getElementById(limitId(first.rule, first.key))?.focus();
      return;
    }
    const limits = changedLimits(stored, typed);
    if (Object.keys(limits).length === 0) {
      notify.success(W.unchanged);
      return;
    }
    const saved = await command.run({ limits });
    if (!saved.ok) return;
    setTyped({});
    notify.success(W.saved);
  };
  const type = (rule: CheckKey, key: string, value: number | null): void =>
    setTyped((before) => ({ ...before, [rule]: { ...before[rule], [key]: value } }));

  return (
    <Frame>
      <PageHead
        title={W.title}
        back={{ label: W.back, onClick: back }}
        {...(mayEdit ? {} : { count: W.readOnly })}
        actions={
          mayEdit
            ? [
                {
                  key: 'save',
                  label: W.save,
                  shortcut: 'ctrl+s',
                  primary: true,
                  disabled: command.pending,
                  reason: W.saving,
                  onClick: () => void save(),
                },
              ]
            : []
        }
      />
      <QueryProblem query={query} />
      {command.sentence !== undefined && <Banner kind="error" title={command.sentence} />}
      <Panel fills title={W.rules} note={W.note}>
        {stored &&
          CHECK_KEYS.map((rule) => (
            <LimitRow
              key={rule}
              rule={rule}
              stored={stored}
              typed={typed}
              disabled={!mayEdit}
              wrong={wrong}
              onType={(key, value) => type(rule, key, value)}
            />
          ))}
      </Panel>
    </Frame>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Settings } from '../../../shared/contract/system.ts';
import { useCommand, useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useSession } from '../../api/session.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { Page, Panel } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { changedSettings, checkSettings, type SettingDraft } from './check.ts';
import { SettingField } from './SettingField.tsx';
import './settings.css';
import { SETTING_SECTIONS, SETTING_WORDS as WORDS } from './words.ts';

/** 参数设置: name of the office, how things are counted, limits of safety. */
export function SettingsPage() {
  const query = useLedgerQuery('settings.get', {});
  const update = useCommand('settings.update');
  const { may, refresh: refreshSession } = useSession();
  const refresh = useRefresh();
  const navigate = useNavigate();
  // Only what was touched: a fresh answer of the ledger must not throw away what is being typed.
  const [touched, setTouched] = useState<Partial<SettingDraft>>({});
  const [wrong, setWrong] = useState<{ key: keyof Settings; words: string } | undefined>(undefined);
  const [changesPassword, setChangesPassword] = useState(false);
  const stored = query.data;
  const draft: SettingDraft | undefined = stored && { ...stored, ...touched };
  useKeys({ f5: refresh });
  const mayEdit = may('admin');

  const save = async (): Promise<void> => {
    if (!draft || !stored) return;
    const problem = checkSettings(draft);
    setWrong(problem);
    if (problem) {
      document.getElementById(`setting-${problem.key}`)?.focus();
      return;
    }
    const changes = changedSettings(stored, draft);
    if (Object.keys(changes).length === 0) {
      notify.success(WORDS.unchanged);
      return;
    }
    const saved = await update.run({ changes });
    if (!saved.ok) return;
    setTouched({});
    notify.success(WORDS.saved);
    await refreshSession();
  };

  return (
    <Page>
      <PageHead
        title={WORDS.title}
        {...(mayEdit ? {} : { count: WORDS.readOnly })}
        actions={[
          ...(mayEdit
            ? [
                {
                  key: 'save',
                  label: WORDS.save,
                  shortcut: 'ctrl+s',
                  primary: true,
                  onClick: () => void save(),
                },
              ]
            : []),
          { key: 'workdays', label: WORDS.workdays, onClick: () => void navigate('/workdays') },
          { key: 'password', label: WORDS.changePassword, onClick: () => setChangesPassword(true) },
        ]}
      />
      <QueryProblem query={query} />
      {update.sentence !== undefined && <Banner kind="error" title={update.sentence} />}
      <Panel fills>
        {draft && (
          <div className="settings">
            {SETTING_SECTIONS.map(([title, keys]) => (
              <section key={title}>
                <h2 className="settings-heading">{title}</h2>
                {keys.map((key) => (
                  <SettingField
                    key={key}
                    name={key}
                    draft={draft}
                    disabled={!mayEdit}
                    wrong={wrong?.key === key ? wrong.words : undefined}
                    onChange={(value) => setTouched({ ...touched, [key]: value })}
                  />
                ))}
              </section>
            ))}
          </div>
        )}
      </Panel>
      {changesPassword && <ChangePassword onClose={() => setChangesPassword(false)} />}
    </Page>
  );
}

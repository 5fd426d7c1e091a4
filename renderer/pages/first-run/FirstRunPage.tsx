import { useState } from 'react';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { runCommand, useLedgerClient, useWork } from '../../api/hooks.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useSession } from '../../api/session.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { GateFrame } from '../../app/gate/GateFrame.tsx';
import { FirstRunForm, type FirstRunValues } from './FirstRunForm.tsx';
import { FIRST_RUN_WORDS as WORDS } from './words.ts';

/** First start on a PC: names the office, makes the first administrator, and fills in invented data where asked. */
export function FirstRunPage() {
  const client = useLedgerClient();
  const { refresh } = useSession();
  const demo = useWork('demo.fill');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isMade, setMade] = useState(false);

  const start = async (values: FirstRunValues): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const { district, office, adminName, password } = values;
    // Not through useCommand: the window must not leave this page before the demonstration data stands.
    const made = await runCommand(client, 'session.setUp', { district, office, adminName, password });
    if (!made.ok) {
      setBusy(false);
      setError(refusalSentence(made.refusal));
      return;
    }
    setMade(true);
    const filled = values.content === 'demo' ? await demo.start({ volunteers: values.size }) : undefined;
    setBusy(false);
    if (filled && !filled.ok) setError(`${WORDS.demoFailed}${refusalSentence(filled.refusal)}`);
    else await refresh();
  };

  return (
    <GateFrame title={WORDS.title} tall>
      <div className="gate-card">
        <h1 className="gate-card-title">{WORDS.title}</h1>
        {isMade ? null : <p className="weak">{WORDS.intro}</p>}
        {error !== undefined && (
          <Banner
            kind="error"
            title={error}
            actions={isMade ? [{ label: WORDS.enter, onChoose: () => void refresh() }] : []}
          />
        )}
        {isMade ? (
          demo.running && (
            <WorkBar
              words={demo.progress ? phaseWords(demo.progress.phase) : WORDS.filling}
              done={demo.progress?.done ?? 0}
              {...(demo.progress ? { total: demo.progress.total } : {})}
              counter="条"
              onCancel={demo.cancel}
            />
          )
        ) : (
          <FirstRunForm busy={busy} onStart={(values) => void start(values)} />
        )}
      </div>
    </GateFrame>
  );
}

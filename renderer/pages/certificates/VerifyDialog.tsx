import { Input } from 'antd';
import { useState } from 'react';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { useLedgerClient } from '../../api/context.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { Details } from '../../widgets/Page/Facts.tsx';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { today } from '../../api/moments.ts';
import { CERTIFICATE_WORDS, periodWords, showingWords, VERIFY_WORDS as W } from './words.ts';

type Answer = OutputOf<'certificates.verify'>;

/** 核验 by telephone: number and code as they are read out. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const client = useLedgerClient();
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const verify = async (): Promise<void> => {
    setProblem(undefined);
    try {
      setAnswer(await client.call('certificates.verify', { number, code }));
    } catch (error) {
      setProblem(refusalSentence(refusalOf(error)));
    }
  };
  const type = (set: (text: string) => void) => (event: { readonly target: { readonly value: string } }) => {
    set(event.target.value);
    setAnswer(null);
  };
  const found = answer?.certificate;
  return (
    <Dialog
      open
      title={W.title}
      verb={W.verb}
      onVerb={() => void verify()}
      onCancel={onClose}
      blockedBy={number.trim() === '' || code.trim() === '' ? W.missing : undefined}
    >
      <label className="dialog-field">
        <span className="dialog-label">{W.number}</span>
        <Input value={number} maxLength={40} placeholder={W.numberHint} onChange={type(setNumber)} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{W.code}</span>
        <Input value={code} maxLength={20} placeholder={W.codeHint} onChange={type(setCode)} />
      </label>
      {problem !== undefined && <Banner kind="error" title={problem} />}
      {answer?.result === 'valid' && (
        <p aria-live="polite">
          <StatusTag tone="good">{W.valid}</StatusTag>
        </p>
      )}
      {answer?.result === 'voided' && <Banner kind="warning" title={W.voided} />}
      {answer?.result === 'wrong' && <Banner kind="error" title={W.wrong} />}
      {found && (
        <Details
          sections={[
            {
              title: W.found,
              facts: [
                { label: CERTIFICATE_WORDS.volunteer, value: found.volunteer },
                { label: CERTIFICATE_WORDS.organization, value: found.organization },
                { label: CERTIFICATE_WORDS.period, value: periodWords(found.from, found.to) },
                { label: CERTIFICATE_WORDS.hours, value: durationText(found.minutes) },
                { label: CERTIFICATE_WORDS.issuedOn, value: found.issuedOn },
                { label: CERTIFICATE_WORDS.showing, value: showingWords(found, today()) },
              ],
            },
          ]}
        />
      )}
    </Dialog>
  );
}

import { checkWords } from '../../../shared/text/zh-CN/error-reasons.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { momentWords, sizeWords } from '../../api/moments.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { RECOVERY_WORDS as WORDS } from './words.ts';

function resultWords(code: string, reason: string): string {
  const known: Readonly<Record<string, string>> = WORDS.results;
  return checkWords(reason) ?? known[code] ?? refusalSentence({ code, params: {} });
}

interface RecoveryFactsProps {
  readonly facts: OutputOf<'backups.recovery'>;
  /** Reason beside the code, where the service named one. */
  readonly reason: string;
}

/** What is known of the file that did not open. */
export function RecoveryFacts({ facts, reason }: RecoveryFactsProps) {
  return (
    <dl className="panel recovery-facts">
      <div>
        <dt>{WORDS.file}</dt>
        <dd>
          {facts.fileName}（{sizeWords(facts.size)}）
        </dd>
      </div>
      {facts.lastWrittenAt !== null && (
        <div>
          <dt>{WORDS.lastWritten}</dt>
          <dd>{momentWords(facts.lastWrittenAt)}</dd>
        </div>
      )}
      <div>
        <dt>{WORDS.result}</dt>
        <dd>{resultWords(facts.code, reason)}</dd>
      </div>
      {facts.errorId !== '' && (
        <div>
          <dt>{WORDS.errorId}</dt>
          <dd>{facts.errorId}</dd>
        </div>
      )}
    </dl>
  );
}

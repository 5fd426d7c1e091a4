import type { UseQueryResult } from '@tanstack/react-query';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { momentText } from '../api/moments.ts';
import type { OutputOf } from '../api/procedures.ts';
import { refusalOf } from '../api/refusal.ts';
import { refusalSentence } from '../api/sentence.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { PlainTable } from '../widgets/Page/PlainTable.tsx';
import { ORDER_REVEAL_REASONS, REVEAL_REASONS } from './disclosure-words.ts';
import { RECORD_WORDS } from './record-words.ts';

interface DisclosuresProps {
  readonly entity: EntityDef;
  readonly answer: UseQueryResult<OutputOf<'audit.disclosures'>>;
}

/** A reason as the dialog worded it; free words stay as they are. */
function reasonWords(entity: string, reason: string): string {
  const [key = '', ...rest] = reason.split(/[:：]/);
  const dialog = entity === 'serviceOrders' ? ORDER_REVEAL_REASONS : REVEAL_REASONS;
  const label = dialog.find(([code]) => code === key.trim())?.[1];
  if (!label) return reason;
  const note = rest.join('：').trim();
  return note === '' ? label : `${label}：${note}`;
}

/**
 * 完整号码查看登记: who saw the full numbers of this record, when and why. Exports are not among them: the register of
 * exports keeps conditions and counts, not whose rows a file held.
 */
export function Disclosures({ entity, answer }: DisclosuresProps) {
  if (answer.error) return <Banner kind="error" title={refusalSentence(refusalOf(answer.error))} />;
  const labelOf = (what: string): string => entity.fields.find(({ key }) => key === what)?.label ?? what;
  return (
    <>
      <p className="weak disclosures-note">{RECORD_WORDS.disclosuresNote}</p>
      <PlainTable
        label={RECORD_WORDS.disclosures}
        columns={[
          { key: 'at', title: RECORD_WORDS.time, width: 150, render: (row) => momentText(row.at) },
          { key: 'actor', title: RECORD_WORDS.actor, width: 110, render: (row) => row.actor },
          { key: 'what', title: RECORD_WORDS.what, width: 220, render: (row) => labelOf(row.what) },
          { key: 'reason', title: RECORD_WORDS.reason, render: (row) => reasonWords(entity.key, row.reason) },
        ]}
        rows={answer.data?.entries ?? []}
        rowKey={(row) => `${row.at}-${row.what}`}
        empty={answer.data ? RECORD_WORDS.noDisclosures : RECORD_WORDS.loading}
      />
    </>
  );
}

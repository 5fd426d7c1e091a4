import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { serviceRecordEntity } from '../../../shared/domain/service-records/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { useSession } from '../../api/session-context.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { recordPath } from '../../ledger/entity-path.ts';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { ReverseDialog } from '../../ledger/service-records/ReverseDialog.tsx';
import { RECORD_ACT_WORDS } from '../../ledger/service-records/words.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { RelatedRecords, relatedRows } from './RelatedRecords.tsx';
import { creditedWords, SERVICE_RECORD_WORDS as W, timeWords } from './words.ts';

const FINAL: ReadonlySet<unknown> = new Set(['reversed', 'reversal']);

function useParts(record: RecordView): RecordParts {
  const navigate = useNavigate();
  const { may } = useSession();
  const attachments = useAttachmentsTab('serviceRecords', record);
  const [isReversing, setReversing] = useState(false);
  const related = useLedgerQuery('serviceRecords.related', { id: record.id });
  const words = (key: string): string => displayValue(fieldOf(serviceRecordEntity, key), record.values[key]);
  const text = (key: string): string => String(record.values[key] ?? '');
  const { status, minutes } = record.values;
  const link = (key: 'volunteers' | 'sessions' | 'organizations', field: string) => {
    const id = record.refs[field];
    if (typeof id !== 'number') return words(field);
    return (
      <button type="button" className="link" onClick={() => void navigate(recordPath(key, id))}>
        {words(field)}
      </button>
    );
  };
  const isFinal = FINAL.has(status);
  const standsWith = related.data?.standsWith ?? null;
  const counterpart = related.data?.reversedBy ?? related.data?.reverses;
  const reason = text('reversalReason');
  return {
    titleNote: text('servedOn'),
    facts: [
      { label: fieldOf(serviceRecordEntity, 'volunteer').label, value: link('volunteers', 'volunteer') },
      { label: W.day, value: words('servedOn') },
      { label: W.time, value: timeWords(text('startTime'), text('endTime')) },
      { label: W.minutes, value: typeof minutes === 'number' ? creditedWords(minutes) : words('minutes') },
      { label: W.session, value: link('sessions', 'session') },
      { label: W.organization, value: link('organizations', 'organization') },
      { label: W.source, value: words('source') },
      { label: W.verifier, value: [words('verifier'), text('verifiedOn')].filter(Boolean).join('　') },
    ],
    tabs: [
      {
        key: 'related',
        label: W.related,
        count: related.data ? relatedRows(related.data).length : undefined,
        content: <RelatedRecords related={related.data} />,
      },
      attachments,
    ],
    actions:
      may('edit') && !isFinal && related.data?.standsWith === null
        ? [{ key: 'reverse', label: RECORD_ACT_WORDS.reverse, onClick: () => setReversing(true) }]
        : [],
    ...(isFinal
      ? {
          banner: (
            <Banner
              kind="warning"
              title={status === 'reversed' ? W.reversedBanner(reason) : W.reversalBanner(reason)}
              actions={
                counterpart
                  ? [
                      {
                        label: W.open,
                        onChoose: () => void navigate(recordPath('serviceRecords', counterpart.id)),
                      },
                    ]
                  : []
              }
            />
          ),
        }
      : {}),
    ...(standsWith === null
      ? {}
      : {
          banner: (
            <Banner
              kind="warning"
              title={W.setAsideBanner}
              actions={[
                {
                  label: W.openPerson,
                  onChoose: () => void navigate(recordPath('volunteers', standsWith)),
                },
              ]}
            />
          ),
        }),
    dialogs: isReversing && (
      <ReverseDialog
        id={record.id}
        name={text('volunteer')}
        onDone={(replacementId) => {
          setReversing(false);
          if (replacementId !== null) void navigate(recordPath('serviceRecords', replacementId));
        }}
        onClose={() => setReversing(false)}
      />
    ),
  };
}

/** One service record. */
export function Page() {
  return <RecordPage entityKey="serviceRecords" listTitle={W.title} useParts={useParts} />;
}

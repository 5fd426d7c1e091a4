import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { type FieldDef, fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue, valueText } from '../../api/display.ts';
import { today } from '../../api/moments.ts';
import { useSession } from '../../api/session-context.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { ageOn } from '../../ledger/age.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { MembershipTable } from '../../ledger/MembershipTable.tsx';
import {
  birthWords,
  MERGE_WORDS,
  mergedIntoWords,
  RECORD_WORDS,
  unmergeTitle,
} from '../../ledger/record-words.ts';
import type { RecordParts } from '../../ledger/RecordPage.tsx';
import { REVEAL_REASONS } from '../../ledger/disclosure-words.ts';
import { RevealDialog } from '../../ledger/reveal/RevealDialog.tsx';
import { RevealValue } from '../../ledger/reveal/RevealValue.tsx';
import { useReveal } from '../../ledger/reveal/use-reveal.ts';
import { LatestRecords } from '../../ledger/service-records/LatestRecords.tsx';
import { hoursWords, RECORD_ACT_WORDS } from '../../ledger/service-records/words.ts';
import { YearTotals } from '../../ledger/service-records/YearTotals.tsx';
import { useStars } from '../../ledger/StarTable.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { isRevealField, type RevealField } from './reveal-fields.ts';
import { VolunteerCertificates } from './VolunteerCertificates.tsx';
import { VolunteerTraining } from './VolunteerTraining.tsx';
import { VOLUNTEER_WORDS as W } from './words.ts';

const ENTITY = volunteerEntity;

function words(record: RecordView, key: string): string {
  return displayValue(fieldOf(ENTITY, key), record.values[key]);
}

/** What only the page of a volunteer has: teams, reveal, merging. */
export function useVolunteerParts(record: RecordView): RecordParts {
  const navigate = useNavigate();
  const { may } = useSession();
  const [address, setAddress] = useSearchParams();
  const reveal = useReveal<RevealField>();
  const look = useCommand('volunteers.reveal');
  const asked = address.get('reveal');
  const [asking, setAsking] = useState<RevealField | null>(() =>
    asked !== null && isRevealField(asked) && may('reveal') ? asked : null,
  );
  const [open, setOpen] = useState<'merge' | 'unmerge' | null>(null);
  const unmerge = useCommand('volunteers.unmerge');
  const merged = record.mergedInto !== null;
  const winner = useLedgerQuery('volunteers.get', { id: record.mergedInto ?? 1 }, { enabled: merged });
  const request = {
    filters: [{ field: 'volunteer', op: 'in' as const, values: [record.id] }],
    pageSize: 200,
  };
  const teams = useLedgerQuery('memberships.list', request);
  const service = useLedgerQuery('serviceRecords.totalsOf', { volunteerId: record.id });
  const stars = useStars(record.id);
  const training = useLedgerQuery('trainingAttendances.total', { volunteerId: record.id });
  const certificates = useLedgerQuery('certificates.list', { volunteerId: record.id, pageSize: 200 });
  const attachments = useAttachmentsTab('volunteers', record);
  const name = words(record, 'name');
  const winnerName = String(winner.data?.values['name'] ?? '');

  useEffect(() => {
    if (asked !== null) setAddress({}, { replace: true });
  }, [asked, setAddress]);

  const revealable = (key: string, shownWords: string) =>
    isRevealField(key) ? (
      <RevealValue
        masked={shownWords}
        shown={reveal.of(key)}
        onLook={() => setAsking(key)}
        onHide={() => reveal.hide(key)}
      />
    ) : (
      shownWords
    );
  const birthDate = String(record.values['birthDate'] ?? '');
  const age = ageOn(birthDate, today());
  const fields: readonly FieldDef[] = ENTITY.fields;
  const askedField = asking === null ? undefined : fields.find(({ key }) => key === asking);
  const political = valueText(fieldOf(ENTITY, 'politicalStatus'), record.values['politicalStatus']);

  const undoMerge = async (reason: string): Promise<void> => {
    const undone = await unmerge.run({ loserId: record.id, reason });
    if (!undone.ok) return;
    notify.success(`${MERGE_WORDS.undone} ${name}`);
    setOpen(null);
  };

  return {
    facts: [
      { label: W.document, value: revealable('documentNumber', words(record, 'documentNumber')) },
      { label: W.sex, value: words(record, 'sex') },
      { label: W.birth, value: age === null ? words(record, 'birthDate') : birthWords(birthDate, age) },
      {
        label: W.belongs,
        value: [
          words(record, 'street'),
          valueText(fieldOf(ENTITY, 'community'), record.values['community']),
        ].join('　'),
      },
      { label: W.mobile, value: revealable('mobile', words(record, 'mobile')) },
      { label: W.registered2, value: words(record, 'registeredOn') },
      { label: W.ethnicity, value: words(record, 'ethnicity') },
      {
        label: W.teamFact,
        value: [
          words(record, 'organization'),
          valueText(fieldOf(ENTITY, 'memberRole'), record.values['memberRole']),
        ].join('　'),
      },
      {
        label: RECORD_ACT_WORDS.total,
        value: service.data ? hoursWords(service.data.minutes) : LEDGER_WORDS.nothing,
      },
      stars.fact,
    ],
    tags: political === '' ? [] : [political],
    tabs: [
      {
        key: 'teams',
        label: W.teams,
        count: teams.data?.rows.length,
        content: <MembershipTable show="organization" rows={teams.data?.rows} empty={W.noTeams} />,
      },
      {
        key: 'service',
        label: RECORD_ACT_WORDS.tab,
        count: service.data ? service.data.records + (service.data.waiting?.records ?? 0) : undefined,
        content: (
          <>
            <YearTotals totals={service.data} />
            <LatestRecords volunteerId={record.id} />
          </>
        ),
      },
      stars.tab,
      {
        key: 'training',
        label: W.training,
        count: training.data?.classes,
        content: <VolunteerTraining id={record.id} total={training.data} />,
      },
      {
        key: 'certificates',
        label: W.certificates,
        count: certificates.data?.total,
        content: <VolunteerCertificates rows={certificates.data?.rows} />,
      },
      attachments,
    ],
    actions:
      may('merge') && !merged
        ? [{ key: 'merge', label: RECORD_WORDS.merge, onClick: () => setOpen('merge') }]
        : [],
    renderValue: revealable,
    frozen: merged,
    ...(merged
      ? {
          banner: (
            <Banner
              kind="warning"
              title={mergedIntoWords(winnerName)}
              actions={[
                {
                  label: `${LEDGER_WORDS.open} ${winnerName}`,
                  onChoose: () => void navigate(`/volunteers/${String(record.mergedInto)}`),
                },
                ...(may('merge')
                  ? [{ label: RECORD_WORDS.unmerge, onChoose: () => setOpen('unmerge') }]
                  : []),
              ]}
            />
          ),
        }
      : {}),
    dialogs: (
      <>
        {asking && askedField && (
          <RevealDialog
            name={name}
            label={askedField.label}
            masked={words(record, asking)}
            reasons={REVEAL_REASONS}
            command={look}
            reveal={async (reason, note) => {
              const answer = await look.run({ id: record.id, field: asking, reason, note });
              return answer.ok ? answer.value.value : undefined;
            }}
            onRevealed={(value) => reveal.show(asking, value)}
            onClose={() => setAsking(null)}
          />
        )}
        {open === 'merge' && (
          <MergeDialog
            id={record.id}
            onMerged={(winnerId) => {
              setOpen(null);
              void navigate(`/volunteers/${String(winnerId)}`);
            }}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'unmerge' && (
          <ReasonDialog
            title={unmergeTitle(name)}
            body={MERGE_WORDS.unmergeNote}
            verb={MERGE_WORDS.unmergeVerb}
            label={MERGE_WORDS.unmergeReason}
            busy={unmerge.pending}
            sentence={unmerge.sentence}
            onVerb={(reason) => void undoMerge(reason)}
            onClose={() => setOpen(null)}
          />
        )}
      </>
    ),
  };
}

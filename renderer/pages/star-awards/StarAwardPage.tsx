import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { starAwardEntity } from '../../../shared/domain/star-awards/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue, valueText } from '../../api/display.ts';
import { useSession } from '../../api/session-context.ts';
import { useAttachmentsTab } from '../../ledger/attachments/use-attachments-tab.tsx';
import { RecordPage, type RecordParts } from '../../ledger/RecordPage.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { ActDialog } from './ActDialog.tsx';
import { actsOn } from './acts.ts';
import { ACT_WORDS, type StarAct, STAR_WORDS as W } from './words.ts';

function useParts(record: RecordView): RecordParts {
  const navigate = useNavigate();
  const { may } = useSession();
  const [open, setOpen] = useState<StarAct | null>(null);
  const attachments = useAttachmentsTab('starAwards', record);
  const close = (): void => setOpen(null);
  const { values } = record;
  const words = (key: string): string => displayValue(fieldOf(starAwardEntity, key), values[key]);
  const person = record.refs['volunteer'];
  const needsLook = values['unreached'] === 1 && values['status'] === 'awarded';
  return {
    // Short values stand in the narrow second place of each line.
    facts: [
      { label: W.document, value: words('documentNumber') },
      { label: W.street, value: words('street') },
      { label: W.minutes, value: words('minutes') },
      { label: W.cutOff, value: words('cutOff') },
      { label: W.grantedBy, value: words('grantedBy') },
      { label: W.awardedOn, value: words('awardedOn') },
      { label: W.noticeUntil, value: words('noticeUntil') },
      { label: W.scheme, value: words('scheme') },
      { label: W.batch, value: words('batch') },
      { label: W.grantor, value: words('grantor') },
      { label: W.certificate, value: words('certificateNumber') },
      { label: W.reason, value: words('reason') },
    ],
    tags: [valueText(fieldOf(starAwardEntity, 'level'), values['level'])],
    tabs: [attachments],
    actions: [
      ...actsOn(values, may).map((act) => ({
        key: act,
        label: ACT_WORDS[act].button,
        onClick: () => setOpen(act),
      })),
      ...(typeof person === 'number'
        ? [
            {
              key: 'person',
              label: W.person,
              onClick: () => void navigate(`/volunteers/${String(person)}`),
            },
          ]
        : []),
    ],
    ...(needsLook
      ? {
          banner: (
            <Banner kind="warning" title={W.unreachedTitle}>
              {W.unreachedBody}
            </Banner>
          ),
        }
      : {}),
    dialogs: open !== null && <ActDialog act={open} rows={[record]} onDone={close} onClose={close} />,
  };
}

/** One rating: its facts, the acts that its state allows, its history. */
export function Page() {
  return <RecordPage entityKey="starAwards" listTitle={W.title} useParts={useParts} />;
}

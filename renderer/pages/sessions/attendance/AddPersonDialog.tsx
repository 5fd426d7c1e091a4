import { useState } from 'react';
import type { Attendee } from '../../../../shared/contract/attendance.ts';
import { membershipEntity } from '../../../../shared/domain/memberships/entity.ts';
import { fieldOf } from '../../../../shared/kernel/field.ts';
import { useLedgerClient } from '../../../api/context.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { refusalSentence } from '../../../api/sentence.ts';
import { useFieldSources } from '../../../ledger/use-field-sources.ts';
import { Dialog } from '../../../widgets/Dialog/Dialog.tsx';
import { ReferenceInput } from '../../../widgets/Form/inputs/ReferenceInput.tsx';
import { Banner } from '../../../widgets/Notice/Banner.tsx';
import { ATTENDANCE_WORDS as W } from './words.ts';

interface AddPersonDialogProps {
  readonly sessionId: number;
  readonly onAdd: (people: readonly Attendee[]) => void;
  readonly onClose: () => void;
}

const PERSON = fieldOf(membershipEntity, 'volunteer');

/** Somebody of another team, found by name, initials or the end of a number. */
export function AddPersonDialog({ sessionId, onAdd, onClose }: AddPersonDialogProps) {
  const client = useLedgerClient();
  const sources = useFieldSources();
  const [chosen, setChosen] = useState('');
  const [state, setState] = useState<{ busy: boolean; sentence?: string }>({ busy: false });
  const add = async (): Promise<void> => {
    setState({ busy: true });
    try {
      const { people } = await client.call('sessions.attendees', {
        id: sessionId,
        volunteerIds: [Number(chosen)],
      });
      onAdd(people);
      onClose();
    } catch (error) {
      setState({ busy: false, sentence: refusalSentence(refusalOf(error)) });
    }
  };
  return (
    <Dialog
      open
      title={W.addTitle}
      verb={W.addVerb}
      onVerb={() => void add()}
      onCancel={onClose}
      busy={state.busy}
      blockedBy={chosen === '' ? W.personMissing : undefined}
    >
      <label className="dialog-field">
        <span className="dialog-label">{W.person}</span>
        <ReferenceInput
          className="dialog-wide"
          value={chosen}
          onChange={setChosen}
          find={(text) => sources.find(PERSON, text)}
        />
      </label>
      {state.sentence !== undefined && <Banner kind="error" title={state.sentence} />}
    </Dialog>
  );
}

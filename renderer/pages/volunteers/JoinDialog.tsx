import { useState } from 'react';
import { membershipEntity } from '../../../shared/domain/memberships/entity.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { fieldOf, type FieldDef } from '../../../shared/kernel/field.ts';
import { today } from '../../api/moments.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { joinedDone, joinTitle, VOLUNTEER_WORDS } from './words.ts';

interface JoinDialogProps {
  readonly volunteerIds: readonly number[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const TEAM: FieldDef = fieldOf(membershipEntity, 'organization');

/** Puts people into a team; those already in it are counted, not doubled. */
export function JoinDialog({ volunteerIds, onDone, onClose }: JoinDialogProps) {
  const sources = useFieldSources();
  const { run, pending, sentence } = useCommand('memberships.join');
  const [team, setTeam] = useState('');
  const [role, setRole] = useState('');
  const [joinedOn, setJoinedOn] = useState(today());
  const roles = sources.codes('member_role');
  const blocked =
    team === ''
      ? VOLUNTEER_WORDS.teamMissing
      : isDateOnly(joinedOn)
        ? undefined
        : VOLUNTEER_WORDS.dateMissing;

  const join = async (): Promise<void> => {
    const joined = await run({
      volunteerIds: [...volunteerIds],
      organizationId: Number(team),
      role: role === '' ? (roles[0]?.value ?? '') : role,
      joinedOn,
    });
    if (!joined.ok) return;
    notify.success(joinedDone(joined.value.added, joined.value.already));
    onDone();
  };
  return (
    <Dialog
      open
      title={joinTitle(volunteerIds.length)}
      verb={VOLUNTEER_WORDS.joinTeam}
      onVerb={() => void join()}
      onCancel={onClose}
      busy={pending}
      blockedBy={blocked}
    >
      <label className="dialog-field">
        <span className="dialog-label">
          {VOLUNTEER_WORDS.team}
          <span className="form-star"> *</span>
        </span>
        <ReferenceInput
          className="dialog-wide"
          value={team}
          onChange={setTeam}
          find={(text) => sources.find(TEAM, text)}
        />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{VOLUNTEER_WORDS.role}</span>
        <ChoiceInput className="dialog-wide" value={role} onChange={setRole} choices={roles} />
      </label>
      <label className="dialog-field">
        <span className="dialog-label">{VOLUNTEER_WORDS.joinedOn}</span>
        <DateInput value={joinedOn} onChange={setJoinedOn} />
      </label>
      {sentence && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}

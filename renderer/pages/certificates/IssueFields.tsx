import { Input } from 'antd';
import type { ReactNode } from 'react';
import { membershipEntity } from '../../../shared/domain/memberships/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import type { IssueDraft } from './draft.ts';
import { CERTIFICATE_WORDS, ISSUE_WORDS as W } from './words.ts';

const VOLUNTEER = fieldOf(membershipEntity, 'volunteer');
const ORGANIZATION = fieldOf(membershipEntity, 'organization');

interface FieldProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Field({ label, wide = false, children }: FieldProps) {
  return (
    <label className={wide ? 'issue-field issue-wide' : 'issue-field'}>
      <span className="dialog-label">
        {label}
        <span className="form-star"> *</span>
      </span>
      {children}
    </label>
  );
}

interface IssueFieldsProps {
  readonly draft: IssueDraft;
  readonly onChange: (draft: IssueDraft) => void;
  /** With the person: one certificate. */
  readonly one: boolean;
}

type TextKey = 'purpose' | 'handler' | 'responsible' | 'contact' | 'copies';

/** What every certificate says beside the services, two to a line. */
export function IssueFields({ draft, onChange, one }: IssueFieldsProps) {
  const sources = useFieldSources();
  const set = (part: Partial<IssueDraft>): void => onChange({ ...draft, ...part });
  const text = (key: TextKey, label: string, maxLength: number) => (
    <Field label={label}>
      <Input
        value={draft[key]}
        maxLength={maxLength}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </Field>
  );
  const day = (key: 'from' | 'to' | 'appliedOn', label: string) => (
    <Field label={label}>
      <DateInput value={draft[key]} onChange={(value) => set({ [key]: value })} />
    </Field>
  );
  return (
    <div className="issue-grid">
      {one && (
        <Field label={W.person}>
          <ReferenceInput
            value={draft.volunteer}
            onChange={(volunteer) => set({ volunteer })}
            find={(wanted) => sources.find(VOLUNTEER, wanted)}
          />
        </Field>
      )}
      <Field label={W.organization} wide={!one}>
        <ReferenceInput
          value={draft.organization}
          onChange={(organization) => set({ organization })}
          find={(wanted) => sources.find(ORGANIZATION, wanted)}
        />
      </Field>
      {day('from', W.from)}
      {day('to', W.to)}
      {text('purpose', CERTIFICATE_WORDS.purpose, 60)}
      {day('appliedOn', CERTIFICATE_WORDS.appliedOn)}
      {text('handler', CERTIFICATE_WORDS.handler, 30)}
      {text('responsible', CERTIFICATE_WORDS.responsible, 30)}
      {text('contact', CERTIFICATE_WORDS.contact, 40)}
      {text('copies', CERTIFICATE_WORDS.copies, 2)}
    </div>
  );
}

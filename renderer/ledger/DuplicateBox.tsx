import type { OutputOf } from '../api/procedures.ts';
import { codeLabel } from '../../shared/domain/codes/index.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { ENTRY_WORDS } from './form-words.ts';
import { knownPersonWords } from './person-words.ts';

type KnownPerson = NonNullable<OutputOf<'volunteers.checkDocument'>['known']>;

export interface DuplicateBoxProps {
  readonly known: KnownPerson;
  readonly onOpen: () => void;
  /** Absent while a stored record is changed: two records are joined by a merge, not by typing. */
  readonly onSupplement?: () => void;
  readonly onRetype: () => void;
}

/** Says who already holds the number, with the three ways on. */
export function DuplicateBox({ known, onOpen, onSupplement, onRetype }: DuplicateBoxProps) {
  return (
    <Banner
      kind="error"
      title={ENTRY_WORDS.duplicate}
      actions={[
        { label: ENTRY_WORDS.openKnown, onChoose: onOpen },
        ...(onSupplement ? [{ label: ENTRY_WORDS.supplement, onChoose: onSupplement }] : []),
        { label: ENTRY_WORDS.retype, onChoose: onRetype },
      ]}
    >
      {knownPersonWords(known, (code) => codeLabel('volunteer_status', code) ?? code)}
    </Banner>
  );
}

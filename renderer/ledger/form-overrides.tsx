import type { RecordView } from '../../shared/contract/entity.ts';
import type { EntityDef } from '../../shared/kernel/field.ts';
import type { FieldOverride } from '../widgets/Form/FormFields.tsx';
import type { Draft } from '../widgets/Form/types.ts';
import { DuplicateBox } from './DuplicateBox.tsx';
import { formFields, isBlank, isKeptMask, isMandatory, isWide } from './form-model.ts';
import { ENTRY_WORDS } from './form-words.ts';
import type { DocumentAnswer } from './use-document-check.ts';

export interface OverrideInput {
  readonly entity: EntityDef;
  readonly isNew: boolean;
  readonly record: RecordView | null;
  readonly draft: Draft;
  /** What the ledger knows of the document number in the draft. */
  readonly answer: DocumentAnswer | null;
  readonly onOpenKnown: (id: number) => void;
  readonly onSupplement: (id: number) => void;
  readonly onRetype: () => void;
}

/** Kinds of documents whose number yields sex and birth date: 居民身份证, 永久居留身份证, 居住证. */
const TELLING_KINDS: ReadonlySet<string> = new Set(['01', '02', '03']);

/** True where sex and birth date follow from the number: nobody types them. */
function followsFromDocument(input: Pick<OverrideInput, 'draft' | 'answer' | 'record' | 'entity'>): boolean {
  const { draft, answer, record, entity } = input;
  if (answer) return answer.issue === null && answer.birthDate !== null;
  const number = draft['documentNumber'];
  const field = entity.fields.find(({ key }) => key === 'documentNumber');
  if (!record || !field || isBlank(number) || !isKeptMask(field, number)) return false;
  return TELLING_KINDS.has(String(draft['documentKind'] ?? '01')) && String(number).length === 18;
}

/** What the form of an entity does differently with single fields. */
export function formOverrides(input: OverrideInput): Readonly<Record<string, FieldOverride>> {
  const { entity, isNew, answer } = input;
  const overrides: Record<string, FieldOverride> = {};
  for (const field of formFields(entity)) {
    overrides[field.key] = {
      required: isNew ? isMandatory(field) : field.required === true,
      wide: isWide(field),
    };
  }
  if (entity.key !== 'volunteers') return overrides;
  if (followsFromDocument(input)) {
    for (const key of ['sex', 'birthDate']) {
      overrides[key] = { ...overrides[key], readOnly: true, note: ENTRY_WORDS.fromDocument };
    }
  }
  if (answer?.known) {
    const known = answer.known;
    overrides['documentNumber'] = {
      ...overrides['documentNumber'],
      after: (
        <DuplicateBox
          known={known}
          onOpen={() => input.onOpenKnown(known.id)}
          {...(isNew ? { onSupplement: () => input.onSupplement(known.id) } : {})}
          onRetype={input.onRetype}
        />
      ),
    };
  }
  return overrides;
}

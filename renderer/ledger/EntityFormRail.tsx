import { PushpinFilled } from '@ant-design/icons';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { momentText } from '../api/moments.ts';
import { RailCheck, RailPart, RailRow } from '../widgets/Form/RailPart.tsx';
import type { DraftState } from '../widgets/Form/use-draft.ts';
import { formFields } from './form-model.ts';
import { duplicateShort, ENTRY_WORDS, savedTitle, toMend } from './form-words.ts';
import type { DocumentAnswer } from './use-document-check.ts';

export interface SavedEntry {
  readonly id: number;
  readonly name: string;
  /** UTC ISO. */
  readonly at: string;
}

export interface EntityFormRailProps {
  readonly entity: EntityDef;
  readonly draft: DraftState;
  readonly answer: DocumentAnswer | null;
  readonly saved: readonly SavedEntry[];
  readonly keeps: boolean;
  readonly onOpen: (id: number) => void;
  readonly onGoTo: (field: string) => void;
}

/** Right rail: what is right and what has to be mended, what is kept, what was saved. */
export function EntityFormRail(props: EntityFormRailProps) {
  const { entity, draft, answer, saved, keeps } = props;
  const labels = new Map(entity.fields.map((field) => [field.key, field.label]));
  const place = new Map(formFields(entity).map((field, index) => [field.key, index]));
  const wrong = Object.entries(draft.errors).sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const documentRight = answer !== null && answer.issue === null;
  const people = entity.key === 'volunteers';
  const keptLabels = [...draft.kept].map((key) => labels.get(key) ?? key);

  return (
    <>
      <RailPart title={ENTRY_WORDS.check}>
        <div aria-live="polite">
          {documentRight && <RailCheck state="good">{ENTRY_WORDS.documentRight}</RailCheck>}
          {documentRight && answer.birthDate !== null && (
            <RailCheck state="good">{ENTRY_WORDS.factsFilled}</RailCheck>
          )}
          {wrong.map(([key, sentence]) => (
            <RailCheck key={key} state="bad">
              <button type="button" className="link tone-error" onClick={() => props.onGoTo(key)}>
                {key === 'documentNumber' && answer?.known
                  ? duplicateShort(answer.known.name)
                  : shortError(labels.get(key) ?? key, sentence)}
              </button>
            </RailCheck>
          ))}
          <p className="weak">{wrong.length > 0 ? toMend(wrong.length) : ENTRY_WORDS.nothingWrong}</p>
        </div>
      </RailPart>
      {keeps && (
        <RailPart
          title={
            <>
              {people ? ENTRY_WORDS.kept : ENTRY_WORDS.keptOther} <PushpinFilled className="tone-primary" />
            </>
          }
        >
          {keptLabels.length === 0 ? (
            <p className="weak">{ENTRY_WORDS.nothingKept}</p>
          ) : (
            <>
              <p>{keptLabels.join('、')}</p>
              <button type="button" className="link" onClick={draft.clearKept}>
                {ENTRY_WORDS.clearKept}
              </button>
            </>
          )}
        </RailPart>
      )}
      {saved.length > 0 && (
        <RailPart title={savedTitle(saved.length, entity.counter)}>
          {saved.map((entry) => (
            <RailRow
              key={entry.id}
              left={
                <button type="button" className="link" onClick={() => props.onOpen(entry.id)}>
                  {entry.name}
                </button>
              }
              right={momentText(entry.at).slice(11)}
            />
          ))}
        </RailPart>
      )}
    </>
  );
}

/** The field and the first clause of its sentence: short enough for one or two lines of the rail. */
function shortError(label: string, sentence: string): string {
  const clause = sentence.split(/[，。]/)[0] ?? '';
  return clause.includes(label) || clause.length > 16 ? clause : `${label}：${clause}`;
}

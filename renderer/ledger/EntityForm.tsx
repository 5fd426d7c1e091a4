import { useState } from 'react';
import { type EntityKey, entityOf } from '../../shared/domain/entities.ts';
import { today } from '../api/moments.ts';
import { refusalSentence } from '../api/sentence.ts';
import { FormDrawer } from '../widgets/Form/FormDrawer.tsx';
import type { Draft } from '../widgets/Form/types.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { EntityFormBody } from './EntityFormBody.tsx';
import { emptyDraft, recordDraft, supplemented } from './form-model.ts';
import { ENTRY_WORDS, formTitle } from './form-words.ts';
import { useRecordOnce } from './use-record-once.ts';

export interface EntityFormProps {
  readonly entityKey: EntityKey;
  /** null = a new record. */
  readonly recordId: number | null;
  /** Values that a new record starts with, such as the organisation whose page is open. */
  readonly preset?: Draft;
  /** Names of the records that the preset refers to, by field key. */
  readonly presetNames?: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly onOpenRecord: (id: number) => void;
}

interface Target {
  readonly id: number | null;
  /** What was typed before the record was loaded (again). */
  readonly typed: Draft;
  /** true = what was typed wins over the record; else it fills only what is blank there. */
  readonly wins: boolean;
  readonly turn: number;
}

function nothing(): void {
  // A record on its way: there is nothing to save yet.
}

/** The form of an entity in a drawer: loads the record first where one is changed. */
export function EntityForm(props: EntityFormProps) {
  const { entityKey, onClose, preset } = props;
  const entity = entityOf(entityKey);
  const [target, setTarget] = useState<Target>({ id: props.recordId, typed: {}, wins: false, turn: 0 });
  const { record, refusal } = useRecordOnce(entityKey, target.id, target.turn);
  const [empty] = useState<Draft>(() => ({ ...emptyDraft(entity, today()), ...preset }));
  const again = (id: number | null, typed: Draft, wins: boolean): void =>
    setTarget({ id, typed, wins, turn: target.turn + 1 });

  if (target.id === null) {
    return (
      <EntityFormBody
        {...props}
        key="new"
        record={null}
        start={empty}
        overlay={{}}
        onSupplement={(id, typed) => again(id, typed, false)}
        onReload={nothing}
      />
    );
  }
  if (record === null || record.id !== target.id) {
    return (
      <FormDrawer open title={formTitle(entity.label, '')} dirty={false} onClose={onClose} onSave={nothing}>
        {refusal ? (
          <Banner
            kind="error"
            title={refusalSentence(refusal)}
            actions={[
              { label: ENTRY_WORDS.reload, onChoose: () => again(target.id, target.typed, target.wins) },
            ]}
          />
        ) : (
          <p className="weak" aria-live="polite">
            {ENTRY_WORDS.loading}
          </p>
        )}
      </FormDrawer>
    );
  }
  const start = recordDraft(entity, record);
  return (
    <EntityFormBody
      {...props}
      key={`${String(record.id)}-${String(target.turn)}`}
      record={record}
      start={start}
      overlay={target.wins ? target.typed : supplemented(entity, start, target.typed)}
      onSupplement={(id, typed) => again(id, typed, false)}
      onReload={(typed) => again(target.id, typed, true)}
    />
  );
}

import { useState } from 'react';
import type { RecordView } from '../../shared/contract/entity.ts';
import { type EntityKey, entityOf } from '../../shared/domain/entities.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useCommand } from '../api/use-command.ts';
import type { Draft } from '../widgets/Form/types.ts';
import { changedValues, filledValues } from './form-model.ts';

/** How a save ended. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: number }
  | { readonly kind: 'field'; readonly field: string; readonly sentence: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Creates or changes a record; refusals that concern one field come back with its key. */
export function useSaveRecord(entityKey: EntityKey, record: RecordView | null) {
  const entity = entityOf(entityKey);
  const create = useCommand(`${entityKey}.create`);
  const update = useCommand(`${entityKey}.update`);
  const [stale, setStale] = useState(false);

  const save = async (start: Draft, draft: Draft): Promise<SaveOutcome> => {
    setStale(false);
    const outcome = record
      ? await update.run({
          id: record.id,
          version: record.version,
          values: changedValues(entity, start, draft),
        })
      : await create.run({ values: filledValues(entity, draft) });
    if (outcome.ok) return { kind: 'saved', id: outcome.value.id };
    const { refusal } = outcome;
    if (refusal.code === 'STALE_RECORD') {
      setStale(true);
      return { kind: 'stale' };
    }
    const sentence = refusalSentence(refusal);
    const named = refusal.params['field'];
    const field = entity.fields.find(({ key, label }) => key === named || label === named);
    if (field?.section) return { kind: 'field', field: field.key, sentence };
    if (refusal.code === 'DUPLICATE_RECORD') {
      const holder = entityKey === 'volunteers' ? 'documentNumber' : entity.nameField;
      return { kind: 'field', field: holder, sentence };
    }
    return { kind: 'refused', sentence };
  };
  return { save, stale, pending: create.pending || update.pending };
}

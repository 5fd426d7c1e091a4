import { useMemo, useRef } from 'react';
import type { RecordView } from '../../shared/contract/entity.ts';
import type { Draft, FieldSources } from '../widgets/Form/types.ts';
import { isBlank } from './form-model.ts';
import { useFieldSources } from './use-field-sources.ts';

const NOTHING_GIVEN: Given = { preset: {}, names: {} };

interface Given {
  /** What the form started with. */
  readonly preset: Draft;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Sources of one form: names of stored references and of those that a new record starts with, and communities only of
 * the chosen street.
 */
export function useFormSources(
  record: RecordView | null,
  draft: Draft,
  given: Given = NOTHING_GIVEN,
): FieldSources {
  const sources = useFieldSources();
  const names = useRef(new Map<string, string>());
  const street = draft['street'];
  const { preset, names: presetNames } = given;

  return useMemo<FieldSources>(() => {
    const storedName = (key: string, value: string): string | undefined => {
      const id = record?.refs[key];
      return id !== null && id !== undefined && String(id) === value
        ? String(record?.values[key] ?? '')
        : undefined;
    };
    return {
      codes: sources.codes,
      units: (field) => {
        const all = sources.units(field);
        if (field.key !== 'community' || isBlank(street)) return all;
        const below = new Set(
          sources.tree.filter((unit) => unit.parentId === Number(street)).map((unit) => String(unit.id)),
        );
        return all.filter((choice) => below.has(choice.value));
      },
      find: async (field, text) => {
        const found = await sources.find(field, text);
        for (const { value, label } of found) names.current.set(`${field.key}:${value}`, label);
        return found;
      },
      nameOf: (field, value) => {
        if (isBlank(value)) return undefined;
        const id = String(value);
        const unit =
          field.type === 'unit' ? sources.tree.find((node) => String(node.id) === id)?.name : undefined;
        const presetName = String(preset[field.key] ?? '') === id ? presetNames[field.key] : undefined;
        return unit ?? storedName(field.key, id) ?? presetName ?? names.current.get(`${field.key}:${id}`);
      },
    };
  }, [sources, record, street, preset, presetNames]);
}

import { useState } from 'react';
import { membershipEntity } from '../../../shared/domain/memberships/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { FLAG_PAGE_WORDS as W } from './words.ts';

const ORGANIZATION = fieldOf(membershipEntity, 'organization');

interface UnitFilterProps {
  readonly value: string;
  readonly onChange: (value: string, name: string) => void;
}

/** 记录单位, found by typing part of its name. */
export function UnitFilter({ value, onChange }: UnitFilterProps) {
  const sources = useFieldSources();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  return (
    <label className="flag-unit">
      <span>{W.organization}</span>
      <ReferenceInput
        value={value}
        name={names[value]}
        onChange={(next) => onChange(next, names[next] ?? '')}
        find={async (text) => {
          const found = await sources.find(ORGANIZATION, text);
          setNames((before) => ({
            ...before,
            ...Object.fromEntries(found.map((choice) => [choice.value, choice.label])),
          }));
          return found;
        }}
      />
    </label>
  );
}

import { Input, Select } from 'antd';
import { useId } from 'react';
import { LIST_WORDS, itemsWords } from '../../text/list.ts';
import { classList } from '../class-list.ts';
import { DateInput } from '../Form/inputs/DateInput.tsx';
import { choiceMatches } from './choice-search.ts';
import type { FilterSpec, FilterValue } from './types.ts';

/** Choice that stands for several values at once. */
const SEVERAL = ':several';

interface FilterFieldProps {
  readonly filter: FilterSpec;
  readonly value: FilterValue;
  readonly onChange: (key: string, value: FilterValue) => void;
  readonly disabled?: boolean;
  /** Behind 更多条件: fields as wide as the popover. */
  readonly wide?: boolean;
}

function parts(value: FilterValue): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

/** One condition: label and field. 全部 = no condition. */
export function FilterField({ filter, value, onChange, disabled = false, wide = false }: FilterFieldProps) {
  const id = useId();
  const set = (next: FilterValue): void => onChange(filter.key, next);
  const style = wide ? { width: '100%' } : { width: filter.width ?? 104 };
  const choices = (filter.choices ?? []).map((choice) => ({ ...choice }));
  const chosen = parts(value);
  // A link may ask for several values where the row offers one: the field says so, the chip names them.
  const several =
    filter.kind === 'choice' && chosen.length > 1
      ? [{ value: SEVERAL, label: itemsWords(chosen.length) }]
      : [];

  return (
    <div className={classList('filter-field', wide && 'filter-field-wide')}>
      <label htmlFor={id}>{filter.label}</label>
      {filter.kind === 'choice' && (
        <Select
          id={id}
          style={style}
          disabled={disabled}
          value={several[0]?.value ?? chosen[0] ?? ''}
          options={[{ value: '', label: LIST_WORDS.all }, ...several, ...choices]}
          showSearch={{ filterOption: (text, option) => choiceMatches(text, option) }}
          popupMatchSelectWidth={false}
          onChange={(next: string) => {
            if (next !== SEVERAL) set(next === '' ? undefined : next);
          }}
        />
      )}
      {filter.kind === 'choices' && (
        <Select
          id={id}
          mode="multiple"
          maxTagCount="responsive"
          style={style}
          disabled={disabled}
          placeholder={LIST_WORDS.all}
          value={[...chosen]}
          options={choices}
          showSearch={{ filterOption: (text, option) => choiceMatches(text, option) }}
          popupMatchSelectWidth={false}
          onChange={(next: string[]) => set(next.length === 0 ? undefined : next)}
        />
      )}
      {filter.kind === 'text' && (
        <Input
          id={id}
          style={style}
          disabled={disabled}
          value={parts(value)[0] ?? ''}
          onChange={(event) => set(event.target.value || undefined)}
        />
      )}
      {filter.kind === 'dates' && (
        <span className="filter-dates">
          <DateInput
            id={id}
            value={parts(value)[0] ?? ''}
            onChange={(next) => set([next, parts(value)[1] ?? ''])}
            label={`${filter.label}${LIST_WORDS.from}`}
          />
          <span>—</span>
          <DateInput
            value={parts(value)[1] ?? ''}
            onChange={(next) => set([parts(value)[0] ?? '', next])}
            label={`${filter.label}${LIST_WORDS.to}`}
          />
        </span>
      )}
    </div>
  );
}

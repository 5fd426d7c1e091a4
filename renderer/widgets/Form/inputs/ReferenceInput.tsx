import { Select } from 'antd';
import { type FoundInputProps, useFoundSelect } from './found-select.ts';

export interface ReferenceInputProps extends FoundInputProps {
  readonly value: string;
  /** Label of the stored value. */
  readonly name?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A record of another list, found by typing part of its name or its pinyin initials. */
export function ReferenceInput(props: ReferenceInputProps) {
  const { value, name, onChange } = props;
  const { choices, select } = useFoundSelect(props);
  const known = choices.some((choice) => choice.value === value);
  const options = value !== '' && !known ? [{ value, label: name ?? value }, ...choices] : choices;

  return (
    <Select
      {...select}
      allowClear
      value={value || null}
      options={options.map((choice) => ({ ...choice }))}
      onChange={(next: string | null | undefined) => onChange(next ?? '')}
    />
  );
}

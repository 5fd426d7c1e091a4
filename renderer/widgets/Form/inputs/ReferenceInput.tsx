import { Select } from 'antd';
import { FORM_WORDS } from '../../../text/form.ts';
import type { Choice } from '../../List/types.ts';
import { useFound } from './use-found.ts';

export interface ReferenceInputProps {
  readonly id?: string;
  readonly value: string;
  /** Label of the stored value. */
  readonly name?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly find: (text: string) => Promise<readonly Choice[]>;
  readonly onLeave?: (() => void) | undefined;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/** A record of another list, found by typing part of its name or its pinyin initials. */
export function ReferenceInput(props: ReferenceInputProps) {
  const { value, name, onChange, find, invalid = false } = props;
  const { choices, busy, drop, onSearch } = useFound(find);
  const known = choices.some((choice) => choice.value === value);
  const options = value !== '' && !known ? [{ value, label: name ?? value }, ...choices] : choices;

  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.onLeave ? { onBlur: props.onLeave } : {})}
      aria-invalid={invalid}
      aria-describedby={props.describedBy}
      status={invalid ? 'error' : ''}
      autoFocus={props.autoFocus ?? false}
      allowClear
      placeholder={FORM_WORDS.typeToFind}
      value={value || null}
      options={options.map((choice) => ({ ...choice }))}
      showSearch={{ filterOption: false, onSearch }}
      notFoundContent={busy ? FORM_WORDS.finding : FORM_WORDS.notFound}
      {...drop}
      onChange={(next: string | null | undefined) => onChange(next ?? '')}
    />
  );
}

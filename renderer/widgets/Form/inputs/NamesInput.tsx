import { Select } from 'antd';
import { FORM_WORDS } from '../../../text/form.ts';
import type { Choice } from '../../List/types.ts';
import { useFound } from './use-found.ts';

export interface NamesInputProps {
  readonly id?: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly find: (text: string) => Promise<readonly Choice[]>;
  readonly onLeave?: (() => void) | undefined;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/** Several records of another list by their names, each found by typing; Backspace takes the last one away. */
export function NamesInput(props: NamesInputProps) {
  const { values, onChange, find, invalid = false } = props;
  const { choices, busy, drop, onSearch } = useFound(find);
  // A name that two records share is one choice.
  const options = [...new Map(choices.map((choice) => [choice.value, choice])).values()];
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.onLeave ? { onBlur: props.onLeave } : {})}
      aria-invalid={invalid}
      aria-describedby={props.describedBy}
      status={invalid ? 'error' : ''}
      autoFocus={props.autoFocus ?? false}
      mode="multiple"
      placeholder={FORM_WORDS.typeToFind}
      value={[...values]}
      options={options.map((choice) => ({ ...choice }))}
      optionLabelProp="value"
      showSearch={{ filterOption: false, autoClearSearchValue: true, onSearch }}
      notFoundContent={busy ? FORM_WORDS.finding : FORM_WORDS.notFound}
      {...drop}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}

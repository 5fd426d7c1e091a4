import { Select } from 'antd';
import { type FoundInputProps, useFoundSelect } from './found-select.ts';

export interface NamesInputProps extends FoundInputProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several records of another list by their names, each found by typing; Backspace takes the last one away. */
export function NamesInput(props: NamesInputProps) {
  const { choices, select } = useFoundSelect(props);
  // A name that two records share is one choice.
  const options = [...new Map(choices.map((choice) => [choice.value, choice])).values()];
  return (
    <Select
      {...select}
      mode="multiple"
      value={[...props.values]}
      options={options.map((choice) => ({ ...choice }))}
      optionLabelProp="value"
      showSearch={{ ...select.showSearch, autoClearSearchValue: true }}
      onChange={(next: string[]) => props.onChange(next)}
    />
  );
}

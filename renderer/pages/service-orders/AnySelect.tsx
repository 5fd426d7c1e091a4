import { Select } from 'antd';
import type { Choice } from '../../widgets/List/types.ts';

/** No condition: the first choice. */
export const ANY = '';

interface AnySelectProps {
  readonly label: string;
  /** Words of the first choice: 全部街道. */
  readonly any: string;
  readonly className: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** One of many, or any of them. */
export function AnySelect({ label, any, className, value, choices, onChange }: AnySelectProps) {
  return (
    <Select
      aria-label={label}
      className={className}
      value={value}
      onChange={onChange}
      options={[
        { value: ANY, label: any },
        ...choices.map((choice) => ({ value: choice.value, label: choice.label })),
      ]}
    />
  );
}

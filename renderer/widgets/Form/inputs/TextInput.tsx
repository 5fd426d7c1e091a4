import { Input } from 'antd';
import { isMasked } from '../number-mask.ts';

export interface TextInputProps {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: (() => void) | undefined;
  /** Applied on leaving: half-width, no spaces. */
  readonly tidy?: (typed: string) => string;
  /** The value may come masked (138****2046): the first sign typed then replaces it as a whole. */
  readonly masked?: boolean;
  readonly className?: string;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/** One line of text. Leading and trailing spaces go on leaving, never while typing. */
export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    onLeave,
    tidy = (typed: string) => typed,
    masked = false,
    invalid = false,
  } = props;
  return (
    <Input
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      aria-invalid={invalid}
      aria-describedby={props.describedBy}
      status={invalid ? 'error' : ''}
      autoComplete="off"
      autoFocus={props.autoFocus ?? false}
      value={value}
      onFocus={(event) => masked && isMasked(value) && event.target.select()}
      onChange={(event) => {
        const text = event.target.value;
        const native = event.nativeEvent;
        const replaces = masked && isMasked(value) && isMasked(text);
        onChange(replaces ? (native instanceof InputEvent ? (native.data ?? '') : '') : text);
      }}
      onBlur={(event) => {
        const typed = event.target.value;
        const tidied = tidy(typed).trim();
        if (tidied !== typed) onChange(tidied);
        onLeave?.();
      }}
    />
  );
}

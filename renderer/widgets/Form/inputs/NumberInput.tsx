import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import { caretAfter, groupNumber, isMasked, maskNumber, readNumber } from '../number-mask.ts';

export interface NumberInputProps {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: (() => void) | undefined;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/**
 * A document number: full in groups 6-8-4 while its field has the focus, masked after leaving. A value that came
 * masked is replaced as a whole by the first sign typed; left alone it stays masked, which means unchanged.
 */
export function NumberInput(props: NumberInputProps) {
  const { id, value, onChange, onLeave, className, invalid = false, describedBy, autoFocus = false } = props;
  const box = useRef<InputRef>(null);
  const caret = useRef<number | null>(null);
  const entered = useRef(false);
  const [focused, setFocused] = useState(false);
  const shown = focused ? groupNumber(value) : maskNumber(value);

  useLayoutEffect(() => {
    // Unmasking the text drops the selection that Tab and Enter made: what is typed next would be added at its end.
    if (entered.current && focused) {
      box.current?.input?.select();
      entered.current = false;
    }
    if (caret.current === null) return;
    const at = caretAfter(shown, caret.current);
    box.current?.input?.setSelectionRange(at, at);
    caret.current = null;
  });

  const type = (event: ChangeEvent<HTMLInputElement>): void => {
    const { value: text, selectionStart } = event.target;
    if (isMasked(value)) {
      const native = event.nativeEvent;
      const added = native instanceof InputEvent ? (native.data ?? '') : text.replaceAll('*', '');
      onChange(readNumber(isMasked(text) ? added : text));
      return;
    }
    caret.current = readNumber(text.slice(0, selectionStart ?? text.length)).length;
    onChange(readNumber(text));
  };

  return (
    <Input
      ref={box}
      {...(id === undefined ? {} : { id })}
      {...(className === undefined ? {} : { className })}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      autoComplete="off"
      spellCheck={false}
      autoFocus={autoFocus}
      value={shown}
      onChange={type}
      onFocus={() => {
        setFocused(true);
        entered.current = true;
      }}
      onBlur={() => {
        setFocused(false);
        onLeave?.();
      }}
    />
  );
}

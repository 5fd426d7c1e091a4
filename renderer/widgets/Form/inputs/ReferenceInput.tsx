import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FORM_WORDS } from '../../../text/form.ts';
import type { Choice } from '../../List/types.ts';
import { useAltOpen } from './use-alt-open.ts';

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

const DELAY = 250;

/** A record of another list, found by typing part of its name or its pinyin initials. */
export function ReferenceInput(props: ReferenceInputProps) {
  const { value, name, onChange, find, invalid = false } = props;
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asked = useRef(0);
  const typed = useRef('');
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string, delay: number): void => {
    typed.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const turn = (asked.current += 1);
      setBusy(true);
      find(text.trim())
        .then((found) => turn === asked.current && setChoices(found))
        .catch(() => turn === asked.current && setChoices([]))
        .finally(() => turn === asked.current && setBusy(false));
    }, delay);
  };
  // A word that an input method sets in one go opens the list and is looked for at the same time.
  const drop = useAltOpen(() => choices.length === 0 && search(typed.current, 0));
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
      showSearch={{ filterOption: false, onSearch: (text) => search(text, DELAY) }}
      notFoundContent={busy ? FORM_WORDS.finding : FORM_WORDS.notFound}
      {...drop}
      onChange={(next: string | null | undefined) => onChange(next ?? '')}
    />
  );
}

import { Select } from 'antd';
import type { ReactNode } from 'react';
import { FORM_WORDS } from '../../../text/form.ts';
import { choiceMatches } from '../../List/choice-search.ts';
import type { Choice } from '../../List/types.ts';
import { useAltOpen } from './use-alt-open.ts';

interface Common {
  readonly id?: string;
  readonly choices: readonly Choice[];
  readonly onLeave?: (() => void) | undefined;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

export interface ChoiceInputProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export interface ChoicesInputProps extends Common {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** true = words of one's own may be added (tags). */
  readonly free?: boolean;
}

function common(props: Common) {
  return {
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.className === undefined ? {} : { className: props.className }),
    ...(props.onLeave ? { onBlur: props.onLeave } : {}),
    'aria-invalid': props.invalid ?? false,
    'aria-describedby': props.describedBy,
    status: props.invalid ? ('error' as const) : ('' as const),
    autoFocus: props.autoFocus ?? false,
    disabled: props.disabled ?? false,
    placeholder: FORM_WORDS.choose,
    options: props.choices.map((choice) => ({ ...choice })),
  };
}

/** One of a code table. Typing filters by label or pinyin initials; Alt+↓ opens; Backspace or × empties. */
export function ChoiceInput(props: ChoiceInputProps) {
  const drop = useAltOpen();
  return (
    <Select
      {...common(props)}
      {...drop}
      value={props.value || null}
      allowClear
      showSearch={{ filterOption: (text, option) => choiceMatches(text, option) }}
      onChange={(next: string | null | undefined) => props.onChange(next ?? '')}
    />
  );
}

/** Chosen values as words joined by 、; they are taken away in the list or with Backspace. */
function wordRender(values: readonly string[]) {
  return ({ label, value }: { readonly label: ReactNode; readonly value: unknown }) => (
    <span className="choice-word">
      {label}
      {value === values.at(-1) ? '' : '、'}
    </span>
  );
}

/** Several of a code table, or free words. */
export function ChoicesInput(props: ChoicesInputProps) {
  const drop = useAltOpen();
  return (
    <Select
      {...common(props)}
      {...drop}
      mode={props.free ? 'tags' : 'multiple'}
      {...(props.free ? { maxTagCount: 'responsive' as const } : { tagRender: wordRender(props.values) })}
      tokenSeparators={props.free ? ['、', ',', '，'] : []}
      value={[...props.values]}
      showSearch={{ filterOption: (text, option) => choiceMatches(text, option) }}
      onChange={(next: string[]) => props.onChange(next)}
    />
  );
}

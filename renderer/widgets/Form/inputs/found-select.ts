import { FORM_WORDS } from '../../../text/form.ts';
import type { Choice } from '../../List/types.ts';
import { useFound } from './use-found.ts';

/** What every input takes that finds records of another list by typing. */
export interface FoundInputProps {
  readonly id?: string;
  readonly find: (text: string) => Promise<readonly Choice[]>;
  readonly onLeave?: (() => void) | undefined;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/** What was found, and what such an input hands to its drop-down: marks, words, and how it searches and opens. */
export function useFoundSelect(props: FoundInputProps) {
  const { invalid = false } = props;
  const { choices, busy, drop, onSearch } = useFound(props.find);
  return {
    choices,
    select: {
      ...(props.id === undefined ? {} : { id: props.id }),
      ...(props.className === undefined ? {} : { className: props.className }),
      ...(props.onLeave ? { onBlur: props.onLeave } : {}),
      'aria-invalid': invalid,
      'aria-describedby': props.describedBy,
      status: invalid ? ('error' as const) : ('' as const),
      autoFocus: props.autoFocus ?? false,
      placeholder: FORM_WORDS.typeToFind,
      notFoundContent: busy ? FORM_WORDS.finding : FORM_WORDS.notFound,
      showSearch: { filterOption: false as const, onSearch },
      ...drop,
    },
  };
}

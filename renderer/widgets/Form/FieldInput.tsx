import { Checkbox, Input } from 'antd';
import { assertNever } from '../../../shared/kernel/errors.ts';
import { FORM_WORDS } from '../../text/form.ts';
import { classList } from '../class-list.ts';
import { halfWidthLettersAndDigits, toHalfWidth } from './half-width.ts';
import { ChoiceInput, ChoicesInput } from './inputs/ChoiceInput.tsx';
import { DateInput } from './inputs/DateInput.tsx';
import { NamesInput } from './inputs/NamesInput.tsx';
import { NumberInput } from './inputs/NumberInput.tsx';
import { ReferenceInput } from './inputs/ReferenceInput.tsx';
import { TextInput } from './inputs/TextInput.tsx';
import { UnitInput } from './inputs/UnitInput.tsx';
import type { FieldInputProps, FieldValue } from './types.ts';

const TAG_SEPARATOR = '、';

function textOf(value: FieldValue): string {
  return value === null ? '' : String(value);
}

function listOf(value: FieldValue, separator: string): readonly string[] {
  return textOf(value).split(separator).filter(Boolean);
}

/** A phone number as stored: half-width, without spaces; the hyphen of an area code stays. */
function readPhone(typed: string): string {
  return toHalfWidth(typed).replace(/\s+/g, '');
}

/** The input of a ledger field, chosen by its type. Reads and writes the ledger's own form of the value. */
export function FieldInput(props: FieldInputProps) {
  const { field, id, value, onChange, sources, readOnly = false, note } = props;
  const className = classList('field-input', props.kept && 'field-kept');
  const common = {
    id,
    className,
    onLeave: props.onLeave,
    invalid: props.invalid ?? false,
    describedBy: props.describedBy,
    autoFocus: props.autoFocus ?? false,
  };
  const text = textOf(value);

  if (readOnly || field.type === 'moment') {
    const shown = readOnlyWords(props, text);
    return (
      <Input
        id={id}
        className="field-input field-derived"
        readOnly
        tabIndex={-1}
        value={shown}
        suffix={note ? <span className="field-note">{note}</span> : <span />}
      />
    );
  }
  switch (field.type) {
    case 'text':
    case 'personName':
      return <TextInput {...common} value={text} onChange={onChange} tidy={halfWidthLettersAndDigits} />;
    case 'uscc':
      return (
        <TextInput
          {...common}
          value={text}
          onChange={onChange}
          tidy={(typed) => readPhone(typed).toUpperCase()}
        />
      );
    case 'mobile':
    case 'phone':
      return <TextInput {...common} value={text} onChange={onChange} tidy={readPhone} masked />;
    case 'integer':
    case 'hours':
    case 'time':
      return <TextInput {...common} value={text} onChange={onChange} tidy={readPhone} />;
    case 'longText':
      return (
        <Input.TextArea
          id={id}
          className={className}
          status={props.invalid ? 'error' : ''}
          aria-describedby={props.describedBy}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => props.onLeave?.()}
        />
      );
    case 'document':
      return <NumberInput {...common} value={text} onChange={onChange} />;
    case 'date':
      return <DateInput {...common} onLeave={() => props.onLeave?.()} value={text} onChange={onChange} />;
    case 'code':
      return (
        <ChoiceInput
          {...common}
          value={text}
          onChange={onChange}
          choices={sources.codes(field.codeTable ?? '')}
        />
      );
    case 'codes': {
      const choices = sources.codes(field.codeTable ?? '');
      const order = new Map(choices.map((choice, place) => [choice.value, place]));
      const join = (values: readonly string[]): string =>
        [...values].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).join(',');
      return (
        <ChoicesInput
          {...common}
          values={listOf(value, ',')}
          choices={choices}
          onChange={(next) => onChange(join(next))}
        />
      );
    }
    case 'tags':
      if (field.tagsOf)
        return (
          <NamesInput
            {...common}
            values={listOf(value, TAG_SEPARATOR)}
            onChange={(next) => onChange(next.join(TAG_SEPARATOR))}
            find={(words) => sources.find(field, words)}
          />
        );
      return (
        <ChoicesInput
          {...common}
          free
          values={listOf(value, TAG_SEPARATOR)}
          choices={[]}
          onChange={(next) => onChange(next.map((word) => word.trim()).join(TAG_SEPARATOR))}
        />
      );
    case 'flag':
      return (
        <Checkbox
          id={id}
          className="field-flag"
          checked={value === 1}
          onChange={(event) => onChange(event.target.checked ? 1 : 0)}
          onBlur={() => props.onLeave?.()}
        >
          {field.help ?? FORM_WORDS.yes}
        </Checkbox>
      );
    case 'unit':
      return <UnitInput {...common} value={text} onChange={onChange} units={sources.units(field)} />;
    case 'organization':
    case 'site':
    case 'volunteer':
    case 'project':
    case 'activity':
    case 'session':
    case 'trainingClass':
    case 'menuItem':
      return (
        <ReferenceInput
          {...common}
          value={text}
          name={sources.nameOf?.(field, value)}
          onChange={onChange}
          find={(words) => sources.find(field, words)}
        />
      );
    default:
      return assertNever(field.type);
  }
}

/** What a read-only field shows: labels instead of codes and ids. */
function readOnlyWords({ field, value, sources }: FieldInputProps, text: string): string {
  if (field.type === 'code' || field.type === 'codes') {
    const choices = sources.codes(field.codeTable ?? '');
    const parts = listOf(value, ',').map(
      (code) => choices.find((choice) => choice.value === code)?.label ?? code,
    );
    return parts.join('、');
  }
  if (field.type === 'flag') return value === 1 ? FORM_WORDS.yes : FORM_WORDS.no;
  return sources.nameOf?.(field, value) ?? text;
}

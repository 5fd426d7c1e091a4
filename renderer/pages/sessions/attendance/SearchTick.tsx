import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { isMeant } from '../../../../shared/domain/attendance/find-people.ts';
import type { Attendee } from '../../../../shared/contract/attendance.ts';
import { isComposingKey } from '../../../widgets/Keys/key-name.ts';
import { ATTENDANCE_WORDS as W } from './words.ts';

interface SearchTickProps {
  readonly box: RefObject<InputRef | null>;
  readonly people: readonly Attendee[];
  readonly disabled: boolean;
  /** The row that what is typed means at this moment. */
  readonly onMeant: (at: number) => void;
  readonly onTick: (at: number) => void;
  /** Several lines pasted into the field. */
  readonly onPasted: (text: string) => void;
}

/** One field for the whole roll: what is typed shows the row, ↑↓ choose among several, Enter ticks and clears the field. */
export function SearchTick({ box, people, disabled, onMeant, onTick, onPasted }: SearchTickProps) {
  const [text, setText] = useState('');
  const [choice, setChoice] = useState(0);
  const meant = people.flatMap((person, at) => (isMeant(person, text) ? [at] : []));
  const isUnknown = text.trim() !== '' && meant.length === 0;

  const show = (typed: string, nth: number): void => {
    const found = people.flatMap((person, at) => (isMeant(person, typed) ? [at] : []));
    const at = found[nth];
    setText(typed);
    setChoice(nth);
    if (at !== undefined) onMeant(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && meant.length > 0) {
      event.preventDefault();
      show(text, (choice + by + meant.length) % meant.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const at = meant[choice];
      if (at === undefined) return;
      onTick(at);
      setText('');
      setChoice(0);
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      event.stopPropagation();
      setText('');
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    onPasted(pasted);
  };
  return (
    <span className="roll-search">
      <Input
        ref={box}
        prefix={<SearchOutlined />}
        placeholder={W.search}
        aria-label={W.searchLabel}
        aria-describedby="roll-search-note"
        autoComplete="off"
        disabled={disabled}
        value={text}
        onChange={(event) => show(event.target.value, 0)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <span id="roll-search-note" className="roll-search-note" aria-live="polite">
        {isUnknown ? W.noMatch : ''}
      </span>
    </span>
  );
}

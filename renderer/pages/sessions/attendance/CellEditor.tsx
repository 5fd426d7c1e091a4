import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { isComposingKey } from '../../../widgets/Keys/key-name.ts';

/** Where the keyboard goes after a cell: along the row, to another row in the same column, or back to the rows. */
export type AfterCell = 'next' | 'previous' | 'up' | 'down' | 'rows';

interface CellEditorProps {
  readonly value: string;
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Takes what was typed; false where it cannot be taken: the cell keeps its value. */
  readonly onTake: (typed: string) => boolean;
  readonly onLeave: (after: AfterCell) => void;
}

function afterKey({ key, shiftKey }: KeyboardEvent): AfterCell | undefined {
  switch (key) {
    case 'Enter':
    case 'Tab':
      return shiftKey ? 'previous' : 'next';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    default:
      return undefined;
  }
}

/** One cell while it is typed in: Enter goes on along the row, ↑↓ to the next person, Esc takes nothing. */
export function CellEditor({ value, label, align, onTake, onLeave }: CellEditorProps) {
  const box = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);

  const leave = (after: AfterCell): void => {
    left.current = true;
    onLeave(after);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    // Ctrl+S and Alt+A mean the whole sheet; what stands in the cell belongs to it.
    if (event.ctrlKey || event.altKey) {
      onTake(event.currentTarget.value);
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave('rows');
      return;
    }
    const after = afterKey(event);
    if (!after) return;
    event.preventDefault();
    event.stopPropagation();
    if (onTake(event.currentTarget.value)) leave(after);
    else event.currentTarget.select();
  };
  return (
    <input
      ref={box}
      className={`cell-editor dt-${align}`}
      aria-label={label}
      defaultValue={value}
      autoComplete="off"
      maxLength={200}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (left.current) return;
        onTake(event.currentTarget.value);
        onLeave('rows');
      }}
    />
  );
}

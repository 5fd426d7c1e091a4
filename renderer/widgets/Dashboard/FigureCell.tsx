import { Popover } from 'antd';
import { useEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { classList } from '../class-list.ts';
import type { Figure } from './figure.ts';
import { FigureDefinition } from './FigureDefinition.tsx';

/** ms before the mouse opens and closes: passing over the strip shows nothing, the way into the box is not cut off. */
const OPEN_AFTER = 300;
const CLOSE_AFTER = 200;

export interface FigureCellProps {
  readonly figure: Figure;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/**
 * One figure. Mouse, focus and click all open its definition, a click never closes it; Esc, leaving with the mouse
 * and leaving with the focus do. The box belongs to the cell, so that Tab goes on into its buttons.
 */
export function FigureCell({ figure, open, onOpen }: FigureCellProps) {
  const timer = useRef<number | undefined>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const turn = (next: boolean, after = 0): void => {
    window.clearTimeout(timer.current);
    if (after === 0) onOpen(next);
    else timer.current = window.setTimeout(() => onOpen(next), after);
  };
  const hasFocus = (): boolean => place.current?.contains(document.activeElement) ?? false;
  const onBlur = (event: FocusEvent): void => {
    if (!place.current?.contains(event.relatedTarget)) turn(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      turn(false);
      cell.current?.focus();
    } else if (event.target === cell.current && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      turn(true);
    }
  };

  return (
    <div
      ref={place}
      className="figure-place"
      onMouseEnter={() => turn(true, OPEN_AFTER)}
      onMouseLeave={() => {
        if (hasFocus()) window.clearTimeout(timer.current);
        else turn(false, CLOSE_AFTER);
      }}
      onFocus={() => turn(true)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <Popover
        open={open}
        trigger={[]}
        placement="bottomLeft"
        arrow={false}
        classNames={{ root: 'figure-popover' }}
        getPopupContainer={() => place.current ?? document.body}
        content={<FigureDefinition figure={figure} />}
      >
        <div
          ref={cell}
          className={classList('figure', open && 'figure-open')}
          tabIndex={0}
          role="button"
          aria-expanded={open}
          onClick={() => turn(true)}
        >
          <span className="figure-label">{figure.label}</span>
          <span className="figure-value">
            <strong>{figure.value}</strong> {figure.unit}
          </span>
          <span className="figure-note">{figure.note}</span>
        </div>
      </Popover>
    </div>
  );
}

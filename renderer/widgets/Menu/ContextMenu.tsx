import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { classList } from '../class-list.ts';
import type { MenuAction, MenuEntry } from '../DataTable/types.ts';
import './menu.css';

export interface ContextMenuProps {
  /** Where it opens, in px of the window; it moves so that it fits. */
  readonly x: number;
  readonly y: number;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A right-click menu: arrows and Enter inside, Esc or a click elsewhere closes. */
export function ContextMenu({ x, y, entries, onClose }: ContextMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: x, top: y });
  const [active, setActive] = useState(0);
  const actions = entries.filter((entry): entry is MenuAction => entry !== null);

  useLayoutEffect(() => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect) return;
    setAt({
      left: Math.max(4, Math.min(x, window.innerWidth - rect.width - 4)),
      top: Math.max(4, Math.min(y, window.innerHeight - rect.height - 4)),
    });
    box.current?.focus();
  }, [x, y]);

  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    window.addEventListener('pointerdown', onDown, true);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);

  const choose = (action: MenuAction | undefined): void => {
    if (!action || action.disabled) return;
    onClose();
    action.onChoose();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const last = actions.length - 1;
    if (event.key === 'ArrowDown') setActive((now) => (now >= last ? 0 : now + 1));
    else if (event.key === 'ArrowUp') setActive((now) => (now <= 0 ? last : now - 1));
    else if (event.key === 'Home') setActive(0);
    else if (event.key === 'End') setActive(last);
    else if (event.key === 'Enter' || event.key === ' ') choose(actions[active]);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };

  return createPortal(
    <div
      ref={box}
      className="menu"
      role="menu"
      tabIndex={-1}
      style={at}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      aria-activedescendant={`menu-${actions[active]?.key ?? ''}`}
    >
      {entries.map((entry, place) =>
        entry === null ? (
          <div key={`rule-${String(place)}`} className="menu-rule" role="separator" />
        ) : (
          <div
            key={entry.key}
            id={`menu-${entry.key}`}
            role="menuitem"
            aria-disabled={entry.disabled}
            className={classList('menu-item', actions[active] === entry && 'menu-active')}
            onPointerMove={() => setActive(actions.indexOf(entry))}
            onClick={() => choose(entry)}
          >
            <span>{entry.label}</span>
            {entry.keyHint && <span className="key-hint">{entry.keyHint}</span>}
          </div>
        ),
      )}
    </div>,
    document.body,
  );
}

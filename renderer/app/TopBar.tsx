import { useLayoutEffect, useRef } from 'react';
import { FRAME_WORDS } from '../text/frame.ts';
import { useTextSize } from '../theme/text-size.ts';
import type { TextSize } from '../theme/tokens.ts';

export interface TopBarProps {
  readonly office: string;
  readonly name: string;
  readonly role: string;
  /** The user switched 大字 / 标准字. */
  readonly onTextSize?: ((next: TextSize) => void) | undefined;
  readonly onFind: () => void;
  readonly onLock: () => void;
}

/** The bar over everything, 44 px. */
export function TopBar({ office, name, role, onTextSize, onFind, onLock }: TopBarProps) {
  const { textSize, setTextSize } = useTextSize();
  const large = textSize === 'large';
  const turn = (): void => {
    const next = large ? 'normal' : 'large';
    setTextSize(next);
    onTextSize?.(next);
  };
  const end = useRef<HTMLDivElement>(null);
  // Names and roles differ in length; the quiet line of finished work stands left of them.
  useLayoutEffect(() => {
    const box = end.current;
    if (!box) return undefined;
    const watch = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--top-bar-end', `${String(Math.ceil(box.offsetWidth))}px`),
    );
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  return (
    <header className="top-bar">
      <div className="top-bar-name">
        <strong>{FRAME_WORDS.product}</strong>
        <span className="top-bar-office" title={office}>
          {office}
        </span>
      </div>
      <button type="button" className="top-bar-find" onClick={onFind}>
        {FRAME_WORDS.find}
        <span className="top-bar-key">Ctrl+K</span>
      </button>
      <div ref={end} className="top-bar-end">
        <button type="button" className="top-bar-button" onClick={turn}>
          {large ? FRAME_WORDS.normalText : FRAME_WORDS.largeText}
        </button>
        <span>
          {name} <span className="top-bar-weak">{role}</span>
        </span>
        <button type="button" className="top-bar-button" onClick={onLock}>
          {FRAME_WORDS.lock}
          <span className="top-bar-key">Ctrl+L</span>
        </button>
      </div>
    </header>
  );
}

import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface Tab {
  readonly key: string;
  readonly label: string;
}

interface TabsProps {
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly onChoose: (key: string) => void;
  readonly children: ReactNode;
}

/** Tabs of a record: one tab stop, arrows inside, the body scrolls. */
export function Tabs({ tabs, current, onChoose, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const place = tabs.findIndex(({ key }) => key === current);
    const next = tabs[(place + by + tabs.length) % tabs.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} className="record-tabs" role="tablist" onKeyDown={onKeyDown}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            data-tab={key}
            aria-selected={key === current}
            tabIndex={key === current ? 0 : -1}
            className="record-tab"
            onClick={() => onChoose(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="record-body" role="tabpanel">
        {children}
      </div>
    </>
  );
}

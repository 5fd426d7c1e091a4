import { Button } from 'antd';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { FRAME_WORDS } from '../../text/frame.ts';
import { keyWords, useKeys } from '../Keys/use-keys.ts';
import './page.css';

/** A button of a page head. Its shortcut works while the page is open and stands in the button. */
export interface PageAction {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Name as in `Keys/key-name.ts`: `alt+n`, `ctrl+p`, `f2`. */
  readonly shortcut?: string;
  readonly onClick: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Why it is disabled: shown on hover and read out. A grey button without a reason is forbidden. */
  readonly reason?: string;
}

export interface PageHeadProps {
  /** The menu word; also the window title. */
  readonly title: string;
  /** Beside the title: 在册 12,846 人. */
  readonly count?: ReactNode;
  /** State tags after the title of a record. */
  readonly tags?: ReactNode;
  /** Way back at the left: 志愿者列表. */
  readonly back?: { readonly label: string; readonly onClick: () => void };
  /** Buttons, primary first. */
  readonly actions?: readonly PageAction[];
  /** What stands right instead of or before the buttons: as-of date, steps, 列设置. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** Head of a page, 48 px: title, count, actions right-aligned. Sets the window title. */
export function PageHead({ title, count, tags, back, actions = [], before, after }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} - ${FRAME_WORDS.product}`;
  }, [title]);
  const working = actions.filter((action) => action.shortcut && !action.disabled);
  useKeys(Object.fromEntries(working.map((action) => [action.shortcut ?? '', () => action.onClick()])), {
    help: { does: Object.fromEntries(working.map((action) => [action.shortcut ?? '', action.label])) },
  });

  return (
    <header className="page-head">
      {back && (
        <Button type="text" className="page-back" onClick={back.onClick}>
          <span className="page-back-arrow" aria-hidden="true" />
          {back.label}
        </Button>
      )}
      <h1 className="page-title">{title}</h1>
      {count !== undefined && (
        <span className="page-count" aria-live="polite">
          {count}
        </span>
      )}
      {tags}
      <div className="page-actions">
        {before}
        {actions.map((action) => (
          <Button
            key={action.key}
            type={action.primary ? 'primary' : 'default'}
            icon={action.icon}
            disabled={action.disabled ?? false}
            title={action.disabled ? action.reason : undefined}
            onClick={action.onClick}
          >
            {action.label}
            {action.shortcut && <span className="key-hint">{keyWords(action.shortcut)}</span>}
          </Button>
        ))}
        {after}
      </div>
    </header>
  );
}

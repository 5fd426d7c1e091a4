import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { HELP_WORDS } from '../../text/keys.ts';
import { aboutInForce, keysInForce, type KeySection, useKeys } from '../Keys/use-keys.ts';
import './help.css';

export interface PageHelpProps {
  /** Word of the page in the heading. */
  readonly page: string;
  /** What the page is for, a sentence or two each. */
  readonly sentences: readonly string[];
}

interface HelpPanelProps extends PageHelpProps {
  readonly sections: readonly KeySection[];
  readonly onClose: () => void;
}

function HelpPanel({ page, sentences, sections, onClose }: HelpPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useKeys({ esc: onClose }, { through: true });
  // A dialog below keeps the focus where it is: its trap would fetch it back at once.
  useEffect(() => {
    const before = document.activeElement;
    if (!(before instanceof HTMLElement) || before.closest('[role="dialog"]')) return undefined;
    panel.current?.focus();
    return () => before.focus();
  }, []);
  return (
    <aside ref={panel} className="help" tabIndex={-1} aria-label={HELP_WORDS.title(page)} aria-live="polite">
      <header className="help-head">
        <h2 className="panel-title">{HELP_WORDS.title(page)}</h2>
        <Button type="text" icon={<CloseOutlined />} onClick={onClose}>
          {HELP_WORDS.close}
          <span className="key-hint">Esc</span>
        </Button>
      </header>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {sections.map(({ heading, keys }) => (
        <section key={heading}>
          <h3 className="help-heading">{heading}</h3>
          <dl className="help-keys">
            {keys.map((line) => (
              <div key={line.keys}>
                <dt>{line.keys}</dt>
                <dd>{line.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </aside>
  );
}

/** F1: what this page is for and the keys that work on it now. Stands beside the work, blocks nothing; F1 or Esc closes it. */
export function PageHelp({ page, sentences }: PageHelpProps) {
  const [open, setOpen] = useState<Omit<HelpPanelProps, 'page' | 'onClose'> | null>(null);
  const look = () => ({ sentences: aboutInForce() ?? sentences, sections: keysInForce() });
  useKeys(
    { f1: () => setOpen(open === null ? look() : null) },
    { through: true, help: { heading: HELP_WORDS.everywhere } },
  );
  if (open === null) return null;
  return <HelpPanel page={page} {...open} onClose={() => setOpen(null)} />;
}

import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { PRINT_WORDS } from '../../text/print.ts';
import { useFocusBack } from '../Dialog/use-focus-back.ts';
import { useKeys } from '../Keys/use-keys.ts';
import { closePrint, currentSheet, subscribePrint } from './print-job.ts';
import './print.css';

/** The preview before paper. Outside the window's root, so that printing shows the sheet and nothing else. Stands once. */
export function PrintHost() {
  const sheet = useSyncExternalStore(subscribePrint, currentSheet);
  const open = sheet !== null;
  useFocusBack(open);
  useKeys(
    { esc: closePrint, 'ctrl+p': () => window.print(), enter: () => window.print() },
    {
      enabled: open,
      blocks: true,
      help: { heading: PRINT_WORDS.preview, does: { enter: PRINT_WORDS.print, esc: PRINT_WORDS.back } },
    },
  );
  if (!open) return null;
  return createPortal(
    <div className="print-host" role="dialog" aria-label={PRINT_WORDS.preview}>
      <div className="print-bar">
        <Button onClick={closePrint}>
          {PRINT_WORDS.back}
          <span className="key-hint">Esc</span>
        </Button>
        <strong>{PRINT_WORDS.preview}</strong>
        <Button type="primary" autoFocus onClick={() => window.print()}>
          {PRINT_WORDS.print}
          <span className="key-hint">Ctrl+P</span>
        </Button>
      </div>
      <div className="print-sheets">{sheet}</div>
    </div>,
    document.body,
  );
}

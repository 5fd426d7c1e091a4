import { Button, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { DIALOG_WORDS } from '../../text/dialog.ts';
import { isComposingKey } from '../Keys/key-name.ts';
import { useKeys } from '../Keys/use-keys.ts';
import { useFocusBack } from './use-focus-back.ts';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Verb of the button. */
  readonly verb: string;
  readonly onVerb: () => void;
  readonly cancel?: string;
  readonly onCancel: () => void;
  /** 520; a plain question 420. */
  readonly width?: number;
  /** Not yet allowed, with the reason beside the button: greying without a reason is forbidden. */
  readonly blockedBy?: string | undefined;
  readonly busy?: boolean;
  /** Where the focus goes at first: `field` = first input, `cancel` = the safe button. */
  readonly focus?: 'field' | 'cancel';
  readonly children: ReactNode;
}

/** A dialog: title = the question or the act, body, 取消 then the verb at the right. Esc cancels, Enter does the verb from a field. */
export function Dialog(props: DialogProps) {
  const { open, verb, onVerb, onCancel, width = 520, blockedBy, busy = false, focus = 'field' } = props;
  const root = useRef<HTMLDivElement>(null);
  useFocusBack(open);
  useKeys({ esc: () => onCancel() }, { enabled: open, blocks: true });

  // antd would focus the first control whatever it is; the right place depends on the dialog.
  useEffect(() => {
    if (!open) return undefined;
    const timer = setTimeout(() => {
      const field =
        focus === 'field'
          ? root.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')
          : null;
      (field ?? root.current?.querySelector<HTMLElement>('[data-cancel]'))?.focus();
    });
    return () => clearTimeout(timer);
  }, [open, focus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposingKey(event.nativeEvent)) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute('aria-expanded') === 'true')
      return;
    event.preventDefault();
    if (!blockedBy && !busy) onVerb();
  };

  return (
    <Modal
      open={open}
      width={width}
      centered
      title={props.title}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false, blur: false }}
      destroyOnHidden
      onCancel={onCancel}
    >
      <div ref={root} onKeyDown={onKeyDown}>
        <div className="dialog-body">{props.children}</div>
        <div className="dialog-foot">
          {blockedBy && <span className="dialog-reason">{blockedBy}</span>}
          <Button onClick={onCancel} data-cancel>
            {props.cancel ?? DIALOG_WORDS.cancel}
            <span className="key-hint">Esc</span>
          </Button>
          <Button
            type="primary"
            onClick={onVerb}
            loading={busy}
            disabled={Boolean(blockedBy)}
            title={blockedBy}
          >
            {verb}
            {focus === 'field' && <span className="key-hint">Enter</span>}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

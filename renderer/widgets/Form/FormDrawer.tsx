import { CloseOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { FORM_WORDS } from '../../text/form.ts';
import { FORM_HELP, FORM_KEYS, HELP_WORDS } from '../../text/keys.ts';
import { askConfirm } from '../Dialog/ask-confirm.ts';
import { useFocusBack } from '../Dialog/use-focus-back.ts';
import { isComposingKey } from '../Keys/key-name.ts';
import { useKeys } from '../Keys/use-keys.ts';
import { fieldOfTarget, focusFirstField, keepsEnter, seekWrongField, walkFields } from './field-walk.ts';
import './form.css';

export interface FormDrawerProps {
  readonly open: boolean;
  /** 新增志愿者, 修改志愿者 周秀兰 */
  readonly title: string;
  /** Beside the title: 第 8 人，本次已保存 7 人. */
  readonly note?: ReactNode;
  /** Short forms are 640 px wide and have one column and no rail. */
  readonly size?: 'wide' | 'short';
  /** Sections with FormGrid and FormItem, or FormFields. */
  readonly children: ReactNode;
  /** Right rail: 核对, 保留到下一人, 本次已保存. */
  readonly rail?: ReactNode;
  /** Draft differs from what is stored: leaving asks. */
  readonly dirty: boolean;
  /** Called after the question. */
  readonly onClose: () => void;
  /** Ctrl+S */
  readonly onSave: () => void;
  readonly saveLabel?: string;
  /** Ctrl+Enter; absent = 保存 is the primary. */
  readonly onSaveNext?: () => void;
  readonly saveNextLabel?: string;
  /** Alt+K on a field; absent = no pushpins. */
  readonly onKeep?: (fieldKey: string) => void;
  readonly saving?: boolean;
}

/** A form over the list, with its keys: Enter, Shift+Enter, Ctrl+S, Ctrl+Enter, Alt+K, Esc. */
export function FormDrawer(props: FormDrawerProps) {
  const { open, size = 'wide', dirty, onClose, onSave, onSaveNext, onKeep, saving = false } = props;
  const root = useRef<HTMLDivElement>(null);

  const leave = async (): Promise<void> => {
    if (dirty) {
      const discard = await askConfirm({
        title: FORM_WORDS.discardTitle,
        body: FORM_WORDS.discardBody,
        verb: FORM_WORDS.discard,
        cancel: FORM_WORDS.goOn,
      });
      if (!discard) return;
    }
    onClose();
  };
  const close = (): void => void leave();
  const seekWrong = (event: globalThis.KeyboardEvent, by: 1 | -1): void => {
    if (root.current) seekWrongField(root.current, event.target, by);
  };
  useFocusBack(open);

  useKeys(
    {
      'ctrl+s': () => onSave(),
      'ctrl+enter': () => (onSaveNext ?? onSave)(),
      'alt+k': (event) => {
        const key = fieldOfTarget(event.target);
        if (key !== undefined) onKeep?.(key);
      },
      f8: (event) => seekWrong(event, 1),
      'shift+f8': (event) => seekWrong(event, -1),
      esc: close,
    },
    {
      enabled: open,
      blocks: true,
      help: {
        heading: HELP_WORDS.form,
        about: FORM_HELP,
        does: { 'ctrl+enter': props.saveNextLabel ?? props.saveLabel ?? FORM_WORDS.save },
        also: FORM_KEYS,
      },
    },
  );

  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
    if (isComposingKey(event.nativeEvent) || keepsEnter(event.target) || !root.current) return;
    event.preventDefault();
    event.stopPropagation();
    walkFields(root.current, event.target, event.shiftKey ? -1 : 1);
  };

  const hints = [...FORM_WORDS.hints, ...(onKeep ? [FORM_WORDS.keepHint] : []), FORM_WORDS.helpHint];
  return (
    <Drawer
      open={open}
      size={size === 'wide' ? 1092 : 640}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      onClose={close}
      classNames={{ body: 'form-drawer-body' }}
      aria-label={props.title}
      afterOpenChange={(shown) => shown && root.current && focusFirstField(root.current)}
    >
      <div ref={root} className={`form-drawer form-${size}`} onKeyDownCapture={onKeyDownCapture}>
        <header className="form-head">
          <h2 className="page-title">{props.title}</h2>
          <span className="page-count">{props.note}</span>
          <Button type="text" className="form-close" icon={<CloseOutlined />} onClick={close}>
            {FORM_WORDS.close}
            <span className="key-hint">Esc</span>
          </Button>
        </header>
        <div className="form-columns">
          <div className="form-main">{props.children}</div>
          {props.rail !== undefined && <aside className="form-rail">{props.rail}</aside>}
        </div>
        <footer className="form-foot">
          <span className="form-hints">
            {hints.map((hint) => (
              <span key={hint}>{hint}</span>
            ))}
          </span>
          <Button
            type={onSaveNext ? 'default' : 'primary'}
            loading={saving}
            onClick={onSave}
            {...(onSaveNext ? {} : { 'data-form-save': true })}
          >
            {props.saveLabel ?? FORM_WORDS.save}
            <span className="key-hint">Ctrl+S</span>
          </Button>
          {onSaveNext && (
            <Button type="primary" loading={saving} onClick={onSaveNext} data-form-save>
              {props.saveNextLabel}
              <span className="key-hint">Ctrl+Enter</span>
            </Button>
          )}
        </footer>
      </div>
    </Drawer>
  );
}

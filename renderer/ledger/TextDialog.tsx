import { Button, Modal } from 'antd';
import { DIALOG_WORDS } from '../text/dialog.ts';
import { useKeys } from '../widgets/Keys/use-keys.ts';
import './text-dialog.css';

/** Reads something out in full; nothing is done here. */
export function TextDialog(props: {
  readonly title: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
  readonly onClose: () => void;
}) {
  useKeys({ esc: props.onClose, enter: props.onClose }, { blocks: true });
  return (
    <Modal
      open
      centered
      width={520}
      title={props.title}
      closable={false}
      keyboard={false}
      footer={
        <Button autoFocus onClick={props.onClose}>
          {DIALOG_WORDS.close}
          <span className="key-hint">Esc</span>
        </Button>
      }
      onCancel={props.onClose}
    >
      <dl className="text-dialog">
        {props.lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

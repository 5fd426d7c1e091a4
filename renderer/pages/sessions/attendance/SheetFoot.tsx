import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { classList } from '../../../widgets/class-list.ts';
import { ATTENDANCE_WORDS as W } from './words.ts';

interface SheetFootProps {
  readonly locked: boolean;
  /** Conflicts that kept the sheet from being saved. */
  readonly waiting: number;
  /** Why the ledger refused it. */
  readonly sentence: string | undefined;
  readonly busy: boolean;
  readonly onPrint: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** What saving means, and the acts of the sheet: the primary stands at the right. */
export function SheetFoot(props: SheetFootProps) {
  const { locked, waiting, sentence, busy } = props;
  const problem = sentence ?? (waiting > 0 ? W.settleFirst(waiting) : undefined);
  return (
    <div className="roll-foot">
      <span className={classList('roll-foot-note', problem !== undefined && 'tone-look')} aria-live="polite">
        {problem ?? W.note}
      </span>
      <Button icon={<PrinterOutlined />} onClick={props.onPrint}>
        {W.print}
      </Button>
      {!locked && (
        <>
          <Button onClick={props.onDiscard}>{W.discard}</Button>
          <Button type="primary" loading={busy} onClick={props.onSave}>
            {W.save}
            <span className="key-hint">Ctrl+S</span>
          </Button>
        </>
      )}
    </div>
  );
}

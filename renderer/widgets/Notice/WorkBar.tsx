import { Button } from 'antd';
import { DIALOG_WORDS } from '../../text/dialog.ts';
import { grouped } from '../../text/list.ts';
import './notice.css';

export interface WorkBarProps {
  /** Verb phrase: 正在写入. */
  readonly words: string;
  readonly done: number;
  /** Unknown at first: the bar then shows only the words and the count. */
  readonly total?: number;
  /** 行, 人 */
  readonly counter: string;
  readonly onCancel?: () => void;
}

/** Long work in place of a bottom bar: 正在写入 31,200 / 100,000 行 · 取消. Other pages stay usable. */
export function WorkBar({ words, done, total, counter, onCancel }: WorkBarProps) {
  const share = total && total > 0 ? Math.min(1, done / total) : 0;
  const sentence =
    total === undefined
      ? `${words} ${grouped(done)} ${counter}`
      : `${words} ${grouped(done)} / ${grouped(total)} ${counter}`;
  return (
    <div className="work-bar">
      <span aria-live="polite">{sentence}</span>
      {onCancel && <Button onClick={onCancel}>{DIALOG_WORDS.cancel}</Button>}
      <div
        className="work-track"
        role="progressbar"
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div className="work-done" style={{ width: `${String(share * 100)}%` }} />
      </div>
    </div>
  );
}
